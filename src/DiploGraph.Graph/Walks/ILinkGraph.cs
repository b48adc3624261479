using DiploGraph.Graph.Stores;
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

    /// <summary>Adds the entities that an entity has links with; one may be added more than once.</summary>
    void CollectNeighbours(int node, List<int> into);

    /// <summary>Adds the links of an entity with those that are wanted.</summary>
    void CollectLinks(int node, Func<int, bool> wanted, List<Link> into);

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
public readonly record struct Link(int Other, int Claim, ClaimDirection Direction, double Strength, DayRange? Time);
