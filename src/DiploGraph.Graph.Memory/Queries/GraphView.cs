using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>
/// The tables as they stood at a revision, narrowed to what may have been so at a time in the world. Every read sees
/// entities and claims through it alone: what it does not show is in no answer. An entity's handle is that of its
/// canonical id; the others that are one with it are asked for by <see cref="OthersOf"/>.
/// </summary>
internal sealed class GraphView(
    GraphTables tables, GraphState state, long revision, EdtfTime? validAt, IdentityMap identities)
{
    private const int BelievedMask = (1 << (int)ClaimStatus.Accepted) | (1 << (int)ClaimStatus.Disputed);

    private static readonly int TimedMask = EntityTypes.Timed.Aggregate(0, (mask, type) => mask | (1 << (int)type));

    private readonly DayRange? _validAt = validAt?.AskedDays;

    public GraphTables Tables => tables;

    public GraphState State => state;

    public long Revision => revision;

    public EdtfTime? ValidAt => validAt;

    /// <summary>Counts what a query looks at; null where that has no limit.</summary>
    public ReadBudget? Budget { get; private init; }

    /// <summary>Puts canonical ids in what is answered.</summary>
    public SnapshotIdMapper Canonical { get; } = new(identities, tables.Entities);

    /// <summary>The view as one query reads it, which may look at so many entities and claims.</summary>
    public GraphView Within(long maxSteps) => maxSteps == long.MaxValue
        ? this
        : new GraphView(tables, state, revision, validAt, identities) { Budget = new ReadBudget(maxSteps) };

    public Entity? FindEntity(EntityId id) => tables.Entities.Find(id) is >= 0 and var entity
        ? EntityOf(identities.CanonicalOf(entity))
        : null;

    /// <summary>
    /// The version of an entity; null where it is not in the view or is known there by another id.
    /// </summary>
    public Entity? EntityOf(int entity) =>
        !identities.IsOther(entity) && IsThen(entity) && tables.Entities.At(entity, revision) is { } version
            ? Canonical.In(version)
            : null;

    /// <summary>Whether an entity is in the view under this id.</summary>
    public bool Has(int entity) =>
        !identities.IsOther(entity) && IsThen(entity) && tables.Entities.At(entity, revision) is not null;

    /// <summary>The handle of the entity of an id that is in the view, or -1.</summary>
    public int FindHandle(EntityId id) =>
        tables.Entities.Find(id) is >= 0 and var entity && identities.CanonicalOf(entity) is var one && Has(one)
            ? one
            : -1;

    /// <summary>The handle of the entity of an id that is recorded.</summary>
    public int HandleOf(EntityId id) => identities.CanonicalOf(tables.Entities.Find(id));

    /// <summary>The qualifiers of a version of a claim, as recorded.</summary>
    public QualifierSet QualifiersOf(int version) => tables.Versions.ReadRest(version).Qualifiers;

    /// <summary>The handle of the entity that the one of a handle is.</summary>
    public int CanonicalOf(int entity) => identities.CanonicalOf(entity);

    /// <summary>The handles of the entities that are one with an entity, beside its own.</summary>
    public int[] OthersOf(int entity) => identities.OthersOf(entity);

    /// <summary>The label of an entity, which may be one that is known by another id.</summary>
    public string LabelOf(int entity) => tables.Entities.At(entity, revision)!.Label;

    /// <summary>The version of a claim, or -1 where it is not in the view.</summary>
    public int VersionOf(int claim)
    {
        var version = tables.Versions.At(claim, revision);
        return version >= 0 && !Shows(claim, version) ? -1 : version;
    }

    /// <summary>
    /// Whether a version of a claim, which need not stand, is of the time that the view is narrowed to.
    /// </summary>
    public bool Shows(int claim, int version) => _validAt is not { } then || IsThen(claim, version, then);

    /// <summary>Whether an entity, by whatever of its ids, is of the time that the view is narrowed to.</summary>
    public bool Shows(int entity) => IsThen(identities.CanonicalOf(entity));

    /// <summary>Whether a claim is believed and true at a time, as filters count claims.</summary>
    public bool IsBelieved(int claim, DayRange? at)
    {
        Budget?.Take();
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
            return identities.CanonicalOf(tables.Claims.Subject(claim));
        }

        return tables.Claims.ObjectKind(claim) == ClaimTable.EntityKind
            ? identities.CanonicalOf((int)tables.Claims.Object(claim))
            : -1;
    }

    /// <summary>The handles of an entity's claims of a predicate, of all revisions.</summary>
    public ClaimHandleEnumerator ClaimsOf(int entity, ClaimDirection direction, Predicate predicate) =>
        new(tables, entity, identities.OthersOf(entity), GraphTables.ListKey(direction, predicate));

    /// <summary>The best of an entity's believed claims of a predicate, or -1.</summary>
    public int BestOf(int entity, Predicate predicate, DayRange? at = null)
    {
        var best = -1;
        var bestKey = int.MaxValue;
        foreach (var claim in ClaimsOf(entity, ClaimDirection.Outgoing, predicate))
        {
            if (IsBelieved(claim, at))
            {
                Choose(claim, VersionOf(claim), ref best, ref bestKey);
            }
        }

        return best;
    }

    /// <summary>The time of an entity's best believed TIME claim; null where it has none.</summary>
    public EdtfTime? TimeOf(int entity, DayRange? at = null) =>
        TimeNumber(BestOf(entity, Predicate.Time, at)) is >= 0 and var time ? tables.Literals.Times[time] : null;

    /// <summary>
    /// The number that <c>ClaimOrder.Best</c> sorts by, with the same digits as <c>PageKeyFormat.Best</c>.
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

    public Claim ReadClaim(int claim, int version) => Canonical.In(tables.ReadClaim(claim, version));

    public Evidence ReadEvidence(int evidence) => Canonical.In(tables.Evidence.Read(evidence));

    // Whether a version that stands at the revision is in the narrowed view: its own time and both ends may be then.
    private bool IsThen(int claim, int version, DayRange then) =>
        tables.Versions.MayMeet(version, then)
        && IsThen(identities.CanonicalOf(tables.Claims.Subject(claim)))
        && (tables.Claims.ObjectKind(claim) != ClaimTable.EntityKind
            || IsThen(identities.CanonicalOf((int)tables.Claims.Object(claim))));

    // Whether an entity may be then: where it has a TIME, by the best of the revision, whatever that claim's own time.
    private bool IsThen(int entity)
    {
        if (_validAt is not { } then || (TimedMask & (1 << (int)tables.Entities.Id(entity).Type)) == 0)
        {
            return true;
        }

        var best = -1;
        var bestKey = int.MaxValue;
        foreach (var claim in ClaimsOf(entity, ClaimDirection.Outgoing, Predicate.Time))
        {
            if (tables.Versions.At(claim, revision) is >= 0 and var version && HasStatus(version, BelievedMask))
            {
                Choose(claim, version, ref best, ref bestKey);
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
