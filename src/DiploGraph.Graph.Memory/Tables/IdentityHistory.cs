using System.Collections.Concurrent;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Identity;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// Which entities were one at each revision. The revisions that recorded a SAME_AS claim are published with the state;
/// what they made is worked out when it is first asked for, and kept for the revisions asked last.
/// </summary>
internal sealed class IdentityHistory(GraphTables tables)
{
    private const int MostKept = 64;

    private readonly ConcurrentDictionary<int, IdentityMap> _kept = new();

    /// <summary>Those of a revision of a published state.</summary>
    public IdentityMap At(long revision, GraphState state)
    {
        var decided = state.DecidedAt.AsSpan();
        var at = decided.BinarySearch((int)revision);
        at = at >= 0 ? at : ~at - 1;
        return at < 0 ? IdentityMap.None : Of(decided[at]);
    }

    /// <summary>The revisions that recorded SAME_AS claims, from one on, in order.</summary>
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
        if (_kept.TryGetValue(revision, out var kept))
        {
            return kept;
        }

        if (_kept.Count >= MostKept)
        {
            _kept.Clear();
        }

        return _kept.GetOrAdd(revision, Make);
    }

    private IdentityMap Make(int revision) => IdentityMap.Of(
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
