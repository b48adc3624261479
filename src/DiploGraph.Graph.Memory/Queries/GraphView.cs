using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>
/// The tables as they stood at a revision, narrowed to what may have been so at a time in the world. Every read sees
/// entities and claims through it alone: what it does not show is in no answer.
/// </summary>
internal sealed class GraphView(GraphTables tables, GraphState state, long revision, EdtfTime? validAt)
{
    private const int BelievedMask = (1 << (int)ClaimStatus.Accepted) | (1 << (int)ClaimStatus.Disputed);

    private static readonly int TimedMask = EntityTypes.Timed.Aggregate(0, (mask, type) => mask | (1 << (int)type));

    private readonly DayRange? _validAt = validAt?.AskedDays;

    public GraphTables Tables => tables;

    public GraphState State => state;

    public long Revision => revision;

    public EdtfTime? ValidAt => validAt;

    public Entity? FindEntity(EntityId id) => tables.Entities.Find(id) is >= 0 and var entity ? EntityOf(entity) : null;

    /// <summary>The version of an entity; null where it is not in the view.</summary>
    public Entity? EntityOf(int entity) => IsThen(entity) ? tables.Entities.At(entity, revision) : null;

    /// <summary>The handle of an entity of an id that is in the view, or -1.</summary>
    public int FindHandle(EntityId id) =>
        tables.Entities.Find(id) is >= 0 and var entity && EntityOf(entity) is not null ? entity : -1;

    /// <summary>The version of a claim, or -1 where it is not in the view.</summary>
    public int VersionOf(int claim)
    {
        var version = tables.Versions.At(claim, revision);
        return version >= 0 && _validAt is { } then && !IsThen(claim, version, then) ? -1 : version;
    }

    /// <summary>Whether a claim is believed and true at a time, as filters count claims.</summary>
    public bool IsBelieved(int claim, DayRange? at)
    {
        var version = VersionOf(claim);
        return version >= 0 && HasStatus(version, BelievedMask) && IsValidAt(version, at);
    }

    public bool HasStatus(int version, int mask) => (mask & (1 << (int)tables.Versions.Status(version))) != 0;

    /// <summary>Whether a version's valid time, where it has one, may be at a time.</summary>
    public bool IsValidAt(int version, DayRange? at) => at is not { } days || tables.Versions.MayMeet(version, days);

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
    public EdtfTime? TimeOf(int entity, DayRange? at = null)
    {
        var best = -1;
        var bestKey = int.MaxValue;
        var run = ClaimsOf(entity, ClaimDirection.Outgoing, Predicate.Time);
        for (var i = 0; i < run.Count; i++)
        {
            if (IsBelieved(run[i], at))
            {
                Choose(run[i], VersionOf(run[i]), ref best, ref bestKey);
            }
        }

        return TimeNumber(best) is >= 0 and var time ? tables.Literals.Times[time] : null;
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

    // Whether a version that stands at the revision is in the narrowed view: its own time and both ends may be then.
    private bool IsThen(int claim, int version, DayRange then) =>
        tables.Versions.MayMeet(version, then)
        && IsThen(tables.Claims.Subject(claim))
        && (tables.Claims.ObjectKind(claim) != ClaimTable.EntityKind || IsThen((int)tables.Claims.Object(claim)));

    // Whether an entity may be then: where it has a TIME, by the best of the revision, whatever that claim's own time.
    private bool IsThen(int entity)
    {
        if (_validAt is not { } then || (TimedMask & (1 << (int)tables.Entities.Id(entity).Type)) == 0)
        {
            return true;
        }

        var best = -1;
        var bestKey = int.MaxValue;
        var run = ClaimsOf(entity, ClaimDirection.Outgoing, Predicate.Time);
        for (var at = 0; at < run.Count; at++)
        {
            if (tables.Versions.At(run[at], revision) is >= 0 and var version && HasStatus(version, BelievedMask))
            {
                Choose(run[at], version, ref best, ref bestKey);
            }
        }

        return TimeNumber(best) is not (>= 0 and var time) || tables.Literals.Times.MayMeet(time, then);
    }

    // Keeps the better of two claims: by the key, then by id.
    private void Choose(int claim, int version, ref int best, ref int bestKey)
    {
        var key = BestKey(version);
        if (key < bestKey || (key == bestKey && tables.Claims.CompareIds(claim, best) < 0))
        {
            (best, bestKey) = (claim, key);
        }
    }

    // The number of the time that a claim gives, or -1.
    private int TimeNumber(int claim) => claim < 0 || tables.Claims.ObjectKind(claim) != LiteralKind.Time
        ? -1
        : (int)tables.Claims.Object(claim);
}
