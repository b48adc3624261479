using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>
/// A naive implementation of the port's reads over plain lists of all versions. It follows the documentation of the
/// port literally and serves as the reference for the results of the stores.
/// </summary>
internal sealed class NaiveGraph
{
    private readonly List<Entity> _entities = [];
    private readonly List<Claim> _claims = [];
    private readonly List<Evidence> _evidence = [];

    public void Record(ChangeSet changes, long revision)
    {
        _entities.AddRange(changes.Entities.Select(entity => entity with { RecordedFrom = revision }));
        _claims.AddRange(changes.Claims.Select(claim => claim with { RecordedFrom = revision }));
        _evidence.AddRange(changes.Evidence.Select(evidence => evidence with { RecordedFrom = revision }));
    }

    public NaiveSnapshot At(long revision)
    {
        var entities = Newest(_entities.Where(entity => entity.RecordedFrom <= revision), entity => entity.Id.Value);
        var claims = Newest(_claims.Where(claim => claim.RecordedFrom <= revision), claim => claim.Id.Value);
        var identity = new NaiveIdentity(claims.Values);
        return new NaiveSnapshot(
            entities,
            claims.ToDictionary(pair => pair.Key, pair => identity.In(pair.Value)),
            [.. _evidence.Where(evidence => evidence.RecordedFrom <= revision).Select(identity.In)],
            identity);
    }

    /// <summary>
    /// Returns a version narrowed as <see cref="Graph.Stores.SnapshotAt.ValidAt"/> describes: without the items of
    /// other times.
    /// </summary>
    public NaiveSnapshot At(long revision, EdtfTime? validAt)
    {
        var all = At(revision);
        return validAt is null ? all : all.Narrow(validAt);
    }

    /// <summary>Returns the claim changes of a revision as a snapshot of this or another revision shows them.</summary>
    public IReadOnlyList<ClaimChange> ClaimChanges(long revision, ChangeQuery query, long at, EdtfTime? validAt)
    {
        var all = At(at);
        return
        [
            .. _claims.Where(claim => claim.RecordedFrom == revision)
                .Select(claim => new ClaimChange(
                    _claims.LastOrDefault(one => one.Id == claim.Id && one.RecordedFrom < revision) is { } before
                        ? all.Identity.In(before) with { RecordedTo = revision } : null,
                    all.Identity.In(claim) with
                    {
                        RecordedTo = _claims.Where(one => one.Id == claim.Id && one.RecordedFrom <= at)
                            .Select(one => (long?)one.RecordedFrom).Where(end => end > revision).Min(),
                    }))
                .Where(change => query.Kinds.Count == 0 || query.Kinds.Contains(change.Kind))
                .Where(change => query.Touching.Count == 0
                    || query.Touching.Any(id => IsNamedBy(all.Identity.Of(id), change.After)))
                .Where(change => validAt is null
                    || all.IsThen(change.After, validAt)
                    || (change.Before is { } before && all.IsThen(before, validAt))),
        ];
    }

    /// <summary>True if a revision touches an entity, as seen by a snapshot of this or another revision.</summary>
    public bool IsTouched(long revision, EntityId id, long at)
    {
        var identity = At(at).Identity;
        var one = identity.Of(id);
        return _entities.Any(entity => entity.RecordedFrom == revision && identity.Of(entity.Id) == one)
            || _claims.Any(claim => claim.RecordedFrom == revision && IsNamedBy(one, identity.In(claim)))
            || _evidence.Any(piece => piece.RecordedFrom == revision && (identity.Of(piece.Source) == one
                || IsNamedBy(one, identity.In(_claims.First(claim => claim.Id == piece.Claim)))));
    }

    private static bool IsNamedBy(EntityId id, Claim claim) => claim.Subject == id
        || claim.Object.Entity == id
        || claim.Qualifiers.Any(qualifier => qualifier.Value.Entity == id);

    private static Dictionary<string, T> Newest<T>(IEnumerable<T> versions, Func<T, string> idOf)
    {
        var newest = new Dictionary<string, T>();
        foreach (var version in versions)
        {
            newest[idOf(version)] = version;
        }

        return newest;
    }
}

/// <summary>One version of a <see cref="NaiveGraph"/>.</summary>
internal sealed partial class NaiveSnapshot(
    Dictionary<string, Entity> entities,
    Dictionary<string, Claim> claims,
    List<Evidence> evidence,
    NaiveIdentity identity,
    IReadOnlyCollection<Claim>? ofAllTimes = null)
{
    // The claims before the snapshot was narrowed, which decide who else held an office.
    private readonly IReadOnlyCollection<Claim> _ofAllTimes = ofAllTimes ?? claims.Values;

    public NaiveIdentity Identity => identity;

    public NaiveSnapshot Narrow(EdtfTime validAt)
    {
        var ofThen = claims.Where(pair => IsThen(pair.Value, validAt)).ToDictionary();
        return new NaiveSnapshot(
            entities.Where(pair => IsThen(identity.Of(pair.Value.Id), validAt)).ToDictionary(),
            ofThen,
            [.. evidence.Where(piece => ofThen.ContainsKey(piece.Claim.Value))],
            identity,
            _ofAllTimes);
    }

    public bool IsThen(Claim claim, EdtfTime validAt) => IsValid(claim, validAt)
        && IsThen(claim.Subject, validAt)
        && (claim.Object.Entity is not { } other || IsThen(other, validAt));

    private bool IsThen(EntityId entity, EdtfTime validAt) =>
        TimeOf(entity, null) is not { } time || time.OverlapWith(validAt) != Overlap.No;

    public Entity? Find(EntityId id) => entities.GetValueOrDefault(identity.Of(id).Value);

    public Claim? Find(ClaimId id) => claims.GetValueOrDefault(id.Value);

    public IReadOnlyList<SourceUse> SourcesOf(EntityId entity) =>
    [
        .. evidence.Where(piece => claims[piece.Claim.Value] is var claim
                && (claim.Subject == identity.Of(entity) || claim.Object.Entity == identity.Of(entity))
                && entities.ContainsKey(entity.Value))
            .GroupBy(piece => piece.Source)
            .Select(pieces => new SourceUse(pieces.Key, pieces.Count()))
            .OrderBy(use => use.Source),
    ];

    public IReadOnlyList<Evidence> EvidenceOf(EntityId source) =>
    [
        .. evidence.Where(piece => piece.Source == identity.Of(source))
            .OrderBy(piece => piece.Claim).ThenBy(piece => piece.Number),
    ];

    public IReadOnlyList<Evidence> EvidenceOf(ClaimId claim) =>
        [.. evidence.Where(piece => piece.Claim == claim).OrderBy(piece => piece.Number)];

    public IReadOnlyList<Entity> List(EntityQuery query)
    {
        var found = entities.Values
            .Where(entity => identity.Of(entity.Id) == entity.Id && !entity.IsWithdrawn)
            .Where(entity => query.Types.Contains(entity.Type) && Satisfies(entity.Id, query.Filter, query.ValidAt));
        return Ordered(
            found, [new(query.Order, query.Descending), .. query.ThenBy], KeyOf, entity => entity.Id.Value);
    }

    public IReadOnlyList<Claim> List(ClaimQuery query)
    {
        var found = claims.Values.Where(claim =>
            (query.Anchors.Count == 0
                || query.Anchors.Any(anchor => EndOf(claim, query.Direction) == identity.Of(anchor)))
            && (query.Predicates.Count == 0 || query.Predicates.Contains(claim.Predicate))
            && (query.Statuses.Count == 0 || query.Statuses.Contains(claim.Status))
            && IsValid(claim, query.ValidAt)
            && (query.OtherTypes.Count == 0
                || (OtherEnd(claim, query.Direction) is { } typed && query.OtherTypes.Contains(typed.Type)))
            && (query.Other is null
                || (OtherEnd(claim, query.Direction) is { } other && Satisfies(other, query.Other, query.ValidAt)))
            && Satisfies(claim, query.Where, query.ValidAt));
        return Ordered(
            found,
            [new(query.Order, query.Descending), .. query.ThenBy],
            (claim, sort) => KeyOf(claim, sort, query.Direction),
            claim => claim.Id.Value);
    }

    private static List<T> Ordered<T, TOrder>(
        IEnumerable<T> items,
        IReadOnlyList<SortKey<TOrder>> sorts,
        Func<T, SortKey<TOrder>, string> keyOf,
        Func<T, string> idOf)
        where TOrder : struct, Enum
    {
        var once = sorts.DistinctBy(sort => sort.By).ToList();
        var sorted = items.ToList();
        sorted.Sort((left, right) =>
        {
            foreach (var sort in once)
            {
                var isById = sort.By.ToString() == "Id";
                var sign = isById
                    ? string.CompareOrdinal(idOf(left), idOf(right))
                    : string.CompareOrdinal(keyOf(left, sort), keyOf(right, sort));
                if (sign != 0)
                {
                    return sort.Descending ? -sign : sign;
                }
            }

            return string.CompareOrdinal(idOf(left), idOf(right)) * (once[^1].Descending ? -1 : 1);
        });
        return sorted;
    }

    private static EntityId? EndOf(Claim claim, ClaimDirection direction) =>
        direction == ClaimDirection.Outgoing ? claim.Subject : claim.Object.Entity;

    private static EntityId? OtherEnd(Claim claim, ClaimDirection direction) =>
        direction == ClaimDirection.Outgoing ? claim.Object.Entity : claim.Subject;

    private bool IsValid(Claim claim, EdtfTime? at) => at is null
        || claim.ValidTime is not { } time
        || (time.OverlapWith(at) != Overlap.No
            && !(claim.Predicate == Predicate.HoldsOffice && _ofAllTimes.Any(other => IsRuledOut(claim, other, at))));

    private static bool IsRuledOut(Claim claim, Claim other, EdtfTime at) =>
        other is { Predicate: Predicate.HoldsOffice, Status: ClaimStatus.Accepted, ValidTime: { } time }
        && other.Rank != ClaimRank.Deprecated
        && other.Object == claim.Object
        && other.Subject != claim.Subject
        && OfficeTerms.IsRuledOut(claim.ValidTime!, time, at.AskedDays.Hull);

    private static string Best(Claim claim) =>
        $"{(int)claim.Rank}{claim.Status switch { ClaimStatus.Accepted => 1, ClaimStatus.Disputed => 2, _ => 3 }}";

    private static string Day(DateOnly? day, bool descending) => day is { } known
        ? $"{known.Year:0000}-{known.Month:00}-{known.Day:00}"
        : descending ? "" : "~";

    private string KeyOf(Entity entity, SortKey<EntityOrder> sort) => sort.By == EntityOrder.Label
        ? entity.Label
        : Day(TimeOf(entity.Id, null)?.Earliest, sort.Descending);

    private string KeyOf(Claim claim, SortKey<ClaimOrder> sort, ClaimDirection direction) => sort.By switch
    {
        ClaimOrder.Best => Best(claim),
        ClaimOrder.Recorded => $"{claim.RecordedFrom:D9}",
        _ => Day(
            claim.ValidTime?.Earliest
            ?? (OtherEnd(claim, direction) is { } other ? TimeOf(other, null)?.Earliest : null),
            sort.Descending),
    };

    private IEnumerable<Claim> Believed(EntityId end, ClaimDirection direction, Predicate predicate, EdtfTime? at) =>
        claims.Values.Where(claim => EndOf(claim, direction) == end && claim.Predicate == predicate
            && ClaimQuery.Believed.Contains(claim.Status) && IsValid(claim, at));

    private EdtfTime? TimeOf(EntityId entity, EdtfTime? at) =>
        Believed(entity, ClaimDirection.Outgoing, Predicate.Time, at)
            .OrderBy(Best, StringComparer.Ordinal).ThenBy(claim => claim.Id)
            .FirstOrDefault()?.Object.Literal?.ToTime();

    private bool Satisfies(EntityId id, EntityFilter? filter, EdtfTime? at)
    {
        IEnumerable<Literal> Values(Predicate predicate, LiteralKind kind) =>
            Believed(id, ClaimDirection.Outgoing, predicate, at)
                .Select(claim => claim.Object.Literal).OfType<Literal>().Where(literal => literal.Kind == kind);
        switch (filter)
        {
            case null:
                return true;
            case EntityFilter.And and:
                return and.Parts.All(part => Satisfies(id, part, at));
            case EntityFilter.Or or:
                return or.Parts.Any(part => Satisfies(id, part, at));
            case EntityFilter.Not not:
                return !Satisfies(id, not.Part, at);
            case EntityFilter.IdIn ids:
                return ids.Ids.Select(identity.Of).Contains(id);
            case EntityFilter.TypeIn types:
                return types.Types.Contains(id.Type);
            case EntityFilter.TokenIn tokens:
                return Values(tokens.Predicate, LiteralKind.Token).Any(token => tokens.Tokens.Contains(token.Text));
            case EntityFilter.TextIs text:
                IEnumerable<string> label = text.Predicate == Predicate.Name
                    ? entities.Values.Where(entity => identity.Of(entity.Id) == id).Select(entity => entity.Label)
                    : [];
                return label.Concat(Values(text.Predicate, LiteralKind.Text).Select(value => value.Text))
                    .Any(value => text.Texts.Any(wanted => IsMatch(text.Match, value, wanted)));
            case EntityFilter.TimeIs time:
                return TimeOf(id, at) is { } own && Stands(own, time);
            case EntityFilter.Related related:
                var answers = Believed(id, related.Direction, related.Predicate, at)
                    .Where(claim => related.ValidTimes.All(test =>
                        claim.ValidTime is { } valid && test.Matches(valid)))
                    .Select(claim => related.Other is null || (OtherEnd(claim, related.Direction) is { } other
                        && Satisfies(other, related.Other, at)))
                    .ToList();
                return Quantified(related.Quantifier, answers);
            default:
                throw new InvalidOperationException();
        }
    }

    private static bool IsMatch(TextMatch match, string value, string wanted) => match switch
    {
        TextMatch.In => value.Normalize().Equals(wanted.Normalize(), StringComparison.OrdinalIgnoreCase),
        TextMatch.Contains => value.Normalize().Contains(wanted.Normalize(), StringComparison.OrdinalIgnoreCase),
        _ => value.Normalize().StartsWith(wanted.Normalize(), StringComparison.OrdinalIgnoreCase),
    };

    private static bool Stands(EdtfTime time, EntityFilter.TimeIs filter)
    {
        var answer = filter.Match switch
        {
            TimeMatch.Overlaps => time.OverlapWith(filter.Time),
            TimeMatch.Within => time.IsWithin(filter.Time),
            TimeMatch.Before => time.IsBefore(filter.Time),
            TimeMatch.After => time.IsAfter(filter.Time),
            _ => time.IsEqualTo(filter.Time),
        };
        return answer == Overlap.Yes || (filter.IncludePossible && answer == Overlap.Possible);
    }
}
