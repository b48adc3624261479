using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>
/// The tables at a revision, optionally restricted to entities and claims that may have been valid at a time in the
/// world. All reads use the view to access entities and claims, so no result contains anything outside it. The handle
/// of an entity is the handle of its canonical id; <see cref="OthersOf"/> returns the other handles of the same entity.
/// </summary>
internal sealed class GraphView(
    GraphTables tables, GraphState state, long revision, EdtfTime? validAt, IdentityMap identities)
{
    private const int BelievedMask = (1 << (int)ClaimStatus.Accepted) | (1 << (int)ClaimStatus.Disputed);

    private static readonly int TimedMask = EntityTypes.Timed.Aggregate(0, (mask, type) => mask | (1 << (int)type));

    private readonly DaySet? _validAt = validAt?.AskedDays;

    public GraphTables Tables => tables;

    public GraphState State => state;

    public long Revision => revision;

    public EdtfTime? ValidAt => validAt;

    /// <summary>The limit on what a query examines; null if there is none.</summary>
    public ReadBudget? Budget { get; private init; }

    /// <summary>Replaces ids in results with canonical ids.</summary>
    public SnapshotIdMapper Canonical { get; } = new(identities, tables.Entities);

    /// <summary>Returns a view for a single query that may examine at most this many entities and claims.</summary>
    public GraphView Within(long maxSteps) => maxSteps == long.MaxValue
        ? this
        : new GraphView(tables, state, revision, validAt, identities) { Budget = new ReadBudget(maxSteps) };

    public Entity? FindEntity(EntityId id) => tables.Entities.Find(id) is >= 0 and var entity
        ? EntityOf(identities.CanonicalOf(entity))
        : null;

    /// <summary>
    /// Returns the version of an entity, or null if the entity is not in the view or the handle is not canonical.
    /// </summary>
    public Entity? EntityOf(int entity) =>
        !identities.IsOther(entity) && IsThen(entity) && tables.Entities.At(entity, revision) is { } version
            ? Canonical.In(version)
            : null;

    /// <summary>Returns whether an entity is in the view and the handle is its canonical one.</summary>
    public bool Has(int entity) =>
        !identities.IsOther(entity) && IsThen(entity) && tables.Entities.At(entity, revision) is not null;

    /// <summary>Returns whether an entity is in the view, under its canonical handle, and not withdrawn.</summary>
    public bool Lists(int entity) =>
        !identities.IsOther(entity)
        && IsThen(entity)
        && tables.Entities.At(entity, revision) is { IsWithdrawn: false };

    /// <summary>Returns the canonical handle of the entity with this id, or -1 if it is not in the view.</summary>
    public int FindHandle(EntityId id) =>
        tables.Entities.Find(id) is >= 0 and var entity && identities.CanonicalOf(entity) is var one && Has(one)
            ? one
            : -1;

    /// <summary>Returns the canonical handle of the entity with this id, which must be recorded.</summary>
    public int HandleOf(EntityId id) => identities.CanonicalOf(tables.Entities.Find(id));

    /// <summary>Returns the qualifiers of a claim version, as recorded.</summary>
    public QualifierSet QualifiersOf(int version) => tables.Versions.ReadRest(version).Qualifiers;

    /// <summary>Returns the canonical handle of an entity.</summary>
    public int CanonicalOf(int entity) => identities.CanonicalOf(entity);

    /// <summary>Returns the other handles of the same entity.</summary>
    public int[] OthersOf(int entity) => identities.OthersOf(entity);

    /// <summary>Returns the label of an entity. The handle does not have to be canonical.</summary>
    public string LabelOf(int entity) => tables.Entities.At(entity, revision)!.Label;

    /// <summary>Returns the version of a claim, or -1 if the claim is not in the view.</summary>
    public int VersionOf(int claim)
    {
        var version = tables.Versions.At(claim, revision);
        return version >= 0 && !Shows(claim, version) ? -1 : version;
    }

    /// <summary>
    /// Returns whether a version of a claim, which need not be the current one, may be valid at the view's time.
    /// </summary>
    public bool Shows(int claim, int version) => _validAt is not { } then || IsThen(claim, version, then);

    /// <summary>Returns whether an entity, given by any of its handles, may exist at the view's time.</summary>
    public bool Shows(int entity) => IsThen(identities.CanonicalOf(entity));

    /// <summary>Returns whether a claim is believed and may be valid at a time, as filters require.</summary>
    public bool IsBelieved(int claim, DaySet? at)
    {
        Budget?.Take();
        var version = VersionOf(claim);
        return version >= 0 && HasStatus(version, BelievedMask) && IsValidAt(version, at);
    }

    public bool HasStatus(int version, int mask) => (mask & (1 << (int)tables.Versions.Status(version))) != 0;

    /// <summary>
    /// Returns whether a version has no valid time or one that may include some of these days. A term of an office
    /// does not if another holder's term rules it out.
    /// </summary>
    public bool IsValidAt(int version, DaySet? at) => at is not { } days
        || (tables.Versions.MayMeet(version, days) && !IsRuledOut(tables.Versions.ClaimOf(version), version, days));

    /// <summary>Returns the entity at the other end of a claim, or -1 if the object is a literal.</summary>
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

    /// <summary>Returns the handles of an entity's claims with a predicate, at all revisions.</summary>
    public ClaimHandleEnumerator ClaimsOf(int entity, ClaimDirection direction, Predicate predicate) =>
        new(tables, entity, identities.OthersOf(entity), GraphTables.ListKey(direction, predicate));

    /// <summary>Returns the best of an entity's believed claims with a predicate, or -1 if there is none.</summary>
    public int BestOf(int entity, Predicate predicate, DaySet? at = null)
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

    /// <summary>Returns the time of an entity's best believed TIME claim, or null if it has none.</summary>
    public EdtfTime? TimeOf(int entity, DaySet? at = null) =>
        TimeNumber(BestOf(entity, Predicate.Time, at)) is >= 0 and var time ? tables.Literals.Times[time] : null;

    /// <summary>
    /// Returns the number that <c>ClaimOrder.Best</c> sorts by; its digits are those of <c>PageKeyFormat.Best</c>.
    /// </summary>
    public int BestKey(int version)
    {
        var statusDigit = tables.Versions.Status(version) switch
        {
            ClaimStatus.Accepted => 1,
            ClaimStatus.Disputed => 2,
            _ => 3,
        };
        return ((int)tables.Versions.Rank(version) * 10) + statusDigit;
    }

    public Claim ReadClaim(int claim, int version) => Canonical.In(tables.ReadClaim(claim, version));

    public Evidence ReadEvidence(int evidence) => Canonical.In(tables.Evidence.Read(evidence));

    // A version is in the view if its own valid time and both of its ends may include some of the view's days.
    private bool IsThen(int claim, int version, DaySet then) =>
        tables.Versions.MayMeet(version, then)
        && !IsRuledOut(claim, version, then)
        && IsThen(identities.CanonicalOf(tables.Claims.Subject(claim)))
        && (tables.Claims.ObjectKind(claim) != ClaimTable.EntityKind
            || IsThen(identities.CanonicalOf((int)tables.Claims.Object(claim))));

    // Returns whether a claim is a term of an office that the term of another holder rules out (OfficeTerms).
    private bool IsRuledOut(int claim, int version, DaySet at)
    {
        if (tables.Claims.Predicate(claim) != Predicate.HoldsOffice
            || tables.Versions.ValidTime(version) is not { } term)
        {
            return false;
        }

        var holder = OtherEnd(claim, ClaimDirection.Incoming);
        foreach (var other in ClaimsOf(
            OtherEnd(claim, ClaimDirection.Outgoing), ClaimDirection.Incoming, Predicate.HoldsOffice))
        {
            if (tables.Versions.At(other, revision) is >= 0 and var current
                && tables.Versions.Status(current) == ClaimStatus.Accepted
                && tables.Versions.Rank(current) != ClaimRank.Deprecated
                && OtherEnd(other, ClaimDirection.Incoming) != holder
                && tables.Versions.ValidTime(current) is { } time
                && OfficeTerms.IsRuledOut(term, time, at.Hull))
            {
                return true;
            }
        }

        return false;
    }

    // Judges an entity by its best TIME claim at the revision, regardless of the valid time of that claim. An entity
    // without a TIME is always in the view.
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

    // Keeps the better of two claims, by key and then by id.
    private void Choose(int claim, int version, ref int best, ref int bestKey)
    {
        var key = BestKey(version);
        if (key < bestKey || (key == bestKey && tables.Claims.CompareIds(claim, best) < 0))
        {
            (best, bestKey) = (claim, key);
        }
    }

    // Returns the number of the time that is a claim's object, or -1.
    private int TimeNumber(int claim) => claim < 0 || tables.Claims.ObjectKind(claim) != LiteralKind.Time
        ? -1
        : (int)tables.Claims.Object(claim);
}
