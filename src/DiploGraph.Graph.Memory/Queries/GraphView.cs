using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>The tables as they stood at a revision.</summary>
internal sealed class GraphView(GraphTables tables, GraphState state, long revision)
{
    private const int BelievedMask = (1 << (int)ClaimStatus.Accepted) | (1 << (int)ClaimStatus.Disputed);

    public GraphTables Tables => tables;

    public GraphState State => state;

    public long Revision => revision;

    public Entity? FindEntity(EntityId id) =>
        tables.Entities.Find(id) is >= 0 and var entity ? tables.Entities.At(entity, revision) : null;

    /// <summary>The handle of an entity of an id that was recorded by the revision, or -1.</summary>
    public int FindHandle(EntityId id) =>
        tables.Entities.Find(id) is >= 0 and var entity && tables.Entities.At(entity, revision) is not null
            ? entity
            : -1;

    public int VersionOf(int claim) => tables.Versions.At(claim, revision);

    /// <summary>Whether a claim is believed and true at a time, as filters count claims.</summary>
    public bool IsBelieved(int claim, EdtfTime? at)
    {
        var version = VersionOf(claim);
        return version >= 0 && HasStatus(version, BelievedMask) && IsValidAt(version, at);
    }

    public bool HasStatus(int version, int mask) => (mask & (1 << (int)tables.Versions.Status(version))) != 0;

    /// <summary>Whether a version's valid time, where it has one, may overlap a time.</summary>
    public bool IsValidAt(int version, EdtfTime? at) =>
        at is null || tables.Versions.ValidTime(version) is not { } time || time.OverlapWith(at) != Overlap.No;

    /// <summary>The entity at the other end of a claim, or -1 where that is a value.</summary>
    public int OtherEnd(int claim, ClaimDirection direction)
    {
        if (direction == ClaimDirection.Incoming)
        {
            return tables.Claims.Subject(claim);
        }

        return tables.Claims.ObjectKind(claim) == ClaimTable.EntityKind ? (int)tables.Claims.Object(claim) : -1;
    }

    /// <summary>The handles of an entity's claims of a predicate, of all revisions.</summary>
    public Columns.HandleLists.Run ClaimsOf(int entity, ClaimDirection direction, Predicate predicate)
    {
        var list = tables.ClaimLists.Find(tables.ClaimHead(entity), GraphTables.ListKey(direction, predicate));
        return tables.ClaimLists.Read(list);
    }

    /// <summary>The time of an entity's best believed TIME claim; null where it has none.</summary>
    public EdtfTime? TimeOf(int entity, EdtfTime? validAt = null)
    {
        var best = -1;
        var bestKey = int.MaxValue;
        var run = ClaimsOf(entity, ClaimDirection.Outgoing, Predicate.Time);
        for (var at = 0; at < run.Count; at++)
        {
            var claim = run[at];
            if (!IsBelieved(claim, validAt))
            {
                continue;
            }

            var key = BestKey(VersionOf(claim));
            if (key < bestKey || (key == bestKey && tables.Claims.CompareIds(claim, best) < 0))
            {
                (best, bestKey) = (claim, key);
            }
        }

        return best < 0 || tables.Claims.ObjectKind(best) != LiteralKind.Time
            ? null
            : tables.Literals.Times[(int)tables.Claims.Object(best)];
    }

    /// <summary>
    /// The number that <see cref="ClaimOrder.Best"/> sorts by; its digits are those of <see cref="PageSort.Best"/>.
    /// </summary>
    public int BestKey(int version)
    {
        var standing = tables.Versions.Status(version) switch
        {
            ClaimStatus.Accepted => 1,
            ClaimStatus.Disputed => 2,
            _ => 3,
        };
        return ((int)tables.Versions.Rank(version) * 10) + standing;
    }

    public Claim ReadClaim(int claim, int version) => tables.ReadClaim(claim, version);
}
