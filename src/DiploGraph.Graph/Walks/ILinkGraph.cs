using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Walks;

/// <summary>
/// A graph for walks: entities and claims are numbers, and it contains only links. A store implements it over its own
/// memory or over the data that it has read, so that walks are the same for every store.
/// </summary>
public interface ILinkGraph
{
    /// <summary>The upper limit of entity numbers, exclusive.</summary>
    int NodeCount { get; }

    /// <summary>
    /// Adds the wanted neighbours of an entity. A neighbour may be added more than once.
    /// </summary>
    /// <param name="node">The entity.</param>
    /// <param name="wanted">
    /// Returns true for wanted neighbours. It is called for every neighbour, before the link itself is checked.
    /// </param>
    /// <param name="above">
    /// The strength that the links must exceed; <see cref="LinkStrength.Any"/> for all links.
    /// </param>
    /// <param name="most">The number of neighbours after which the search may stop.</param>
    /// <param name="into">The list to add to.</param>
    /// <returns>The number of links that were read.</returns>
    int CollectNeighbours(int node, Func<int, bool> wanted, double above, int most, List<int> into);

    /// <summary>
    /// Adds the links of an entity with wanted neighbours that are stronger than <paramref name="above"/>;
    /// <see cref="LinkStrength.Any"/> for all links.
    /// </summary>
    void CollectLinks(int node, Func<int, bool> wanted, double above, List<GraphLink> into);

    /// <summary>Counts the links of an entity, up to <paramref name="limit"/>.</summary>
    int CountLinks(int node, int limit);

    /// <summary>Checks whether a path may go through an entity.</summary>
    bool MayPass(int node);

    /// <summary>Compares the ids of two entities by code units.</summary>
    int CompareNodes(int left, int right);

    /// <summary>Compares the ids of two claims.</summary>
    int CompareClaims(int left, int right);
}

/// <summary>A link of an entity.</summary>
/// <param name="Other">The entity at the other end.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Direction">Outgoing if the other end is the claim's object.</param>
/// <param name="Strength">The strength of the claim (<see cref="LinkStrength"/>).</param>
/// <param name="Time">
/// The days on which the claim may have been true; null if they are unknown or the walk does not need them.
/// </param>
public readonly record struct GraphLink(
    int Other, int Claim, ClaimDirection Direction, double Strength, DayRange? Time);
