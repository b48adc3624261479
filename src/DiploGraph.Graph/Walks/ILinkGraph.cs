using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Walks;

/// <summary>
/// A graph as walks see it: entities and claims are numbers, and only links are seen. A store implements it over its
/// own memory, or over what it has read; the walks are the same.
/// </summary>
public interface ILinkGraph
{
    /// <summary>The numbers of entities are below this.</summary>
    int NodeCount { get; }

    /// <summary>
    /// Adds the entities that an entity has links with and that are wanted; one may be added more than once.
    /// </summary>
    /// <param name="node">The entity.</param>
    /// <param name="wanted">Which are wanted; asked of each, whatever its links are.</param>
    /// <param name="above">
    /// The links must be stronger than this; <see cref="LinkStrength.Any"/> for all of them.
    /// </param>
    /// <param name="most">How many are enough.</param>
    /// <param name="into">Where they are added.</param>
    /// <returns>How many links were looked at.</returns>
    int CollectNeighbours(int node, Func<int, bool> wanted, double above, int most, List<int> into);

    /// <summary>
    /// Adds the links of an entity with those that are wanted, of more than some strength;
    /// <see cref="LinkStrength.Any"/> for all of them.
    /// </summary>
    void CollectLinks(int node, Func<int, bool> wanted, double above, List<GraphLink> into);

    /// <summary>How many links an entity has; at most <paramref name="limit"/> are counted.</summary>
    int CountLinks(int node, int limit);

    /// <summary>Whether a path may go through an entity.</summary>
    bool MayPass(int node);

    /// <summary>How the ids of two entities stand to one another, in the order of code units.</summary>
    int CompareNodes(int left, int right);

    /// <summary>How the ids of two claims stand to one another.</summary>
    int CompareClaims(int left, int right);
}

/// <summary>A link of an entity.</summary>
/// <param name="Other">The entity at its other end.</param>
/// <param name="Claim">The claim.</param>
/// <param name="Direction">Outgoing where the other end is the claim's object.</param>
/// <param name="Strength">What it bears.</param>
/// <param name="Time">When it may have been so; null where nothing tells.</param>
public readonly record struct GraphLink(
    int Other, int Claim, ClaimDirection Direction, double Strength, DayRange? Time);
