using System.Collections.Concurrent;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Identity;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// Determines which entities are the same at each revision. The revisions that recorded a SAME_AS claim are published
/// with the state. The identity map of such a revision is computed on first use and cached.
/// </summary>
internal sealed class IdentityHistory(GraphTables tables)
{
    private const int MaxCached = 64;

    private readonly ConcurrentDictionary<int, IdentityMap> _cache = new();

    /// <summary>Returns the identity map at a revision of a published state.</summary>
    public IdentityMap At(long revision, GraphState state)
    {
        var decided = state.DecidedAt.AsSpan();
        var at = decided.BinarySearch((int)revision);
        at = at >= 0 ? at : ~at - 1;
        return at < 0 ? IdentityMap.None : Of(decided[at]);
    }

    /// <summary>Returns the revisions, starting at a given one, that recorded SAME_AS claims, in order.</summary>
    public int[] DecidedFrom(long revision)
    {
        var decided = new SortedSet<int>();
        foreach (var claim in Claims())
        {
            tables.Versions.CollectRevisions(claim, revision, decided);
        }

        return [.. decided];
    }

    private IdentityMap Of(int revision)
    {
        if (_cache.TryGetValue(revision, out var cached))
        {
            return cached;
        }

        if (_cache.Count >= MaxCached)
        {
            _cache.Clear();
        }

        return _cache.GetOrAdd(revision, Build);
    }

    private IdentityMap Build(int revision) => IdentityMap.Of(
        IdentityClasses.Of(
            from claim in Claims()
            let version = tables.Versions.At(claim, revision)
            where version >= 0 && tables.Versions.Status(version) is ClaimStatus.Accepted or ClaimStatus.Disputed
            let subject = tables.Entities.Id(tables.Claims.Subject(claim))
            select (subject, tables.Entities.Id((int)tables.Claims.Object(claim)))),
        tables.Entities);

    private int[] Claims()
    {
        var list = tables.ClaimLists.Find(
            tables.PredicateHead, GraphTables.ListKey(ClaimDirection.Outgoing, Predicate.SameAs));
        var run = tables.ClaimLists.Read(list);
        var claims = new int[run.Count];
        for (var at = 0; at < claims.Length; at++)
        {
            claims[at] = run[at];
        }

        return claims;
    }
}
