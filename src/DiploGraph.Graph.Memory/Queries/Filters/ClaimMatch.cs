using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>A compiled filter of claims. Returns whether a claim version in the view matches.</summary>
internal delegate bool ClaimMatch(int claim, int version);

/// <summary>Compiles filters of claims.</summary>
internal sealed class ClaimFilterCompiler(GraphView view, DaySet? validAt)
{
    private readonly GraphTables _tables = view.Tables;
    private readonly EvidenceFilterCompiler _evidence = new(view, validAt);

    public ClaimMatch Of(ClaimFilter filter) => filter switch
    {
        ClaimFilter.And and => All([.. and.Parts.Select(Of)]),
        ClaimFilter.Or or => Any([.. or.Parts.Select(Of)]),
        ClaimFilter.Not not => Negated(Of(not.Part)),
        ClaimFilter.IdIn ids => OneOf([.. ids.Ids.Select(_tables.Claims.Find)]),
        ClaimFilter.SubjectIs subject => OfEnd(subject.Entity, ClaimDirection.Incoming),
        ClaimFilter.ObjectIs @object => OfEnd(@object.Entity, ClaimDirection.Outgoing),
        ClaimFilter.PredicateIn predicates => (claim, _) =>
            predicates.Predicates.Contains(_tables.Claims.Predicate(claim)),
        ClaimFilter.StatusIn statuses => (_, version) => statuses.Statuses.Contains(_tables.Versions.Status(version)),
        ClaimFilter.RankIn ranks => (_, version) => ranks.Ranks.Contains(_tables.Versions.Rank(version)),
        ClaimFilter.ValueIs value => OfText(new TextMatcher(value.Match, value.Texts)),
        ClaimFilter.ValueKindIn kinds => (claim, _) =>
            KindOf(claim) is not ClaimTable.EntityKind and var kind && kinds.Kinds.Contains(kind),
        ClaimFilter.ValueLanguageIn languages => OfLanguage(new LanguageMatcher(languages.Languages)),
        ClaimFilter.ValueTimeIs time => (claim, _) =>
            KindOf(claim) == LiteralKind.Time
            && time.Test.Matches(_tables.Literals.Times[(int)_tables.Claims.Object(claim)]),
        ClaimFilter.ValidTimeIs time => (_, version) =>
            _tables.Versions.ValidTime(version) is { } own && time.Test.Matches(own),
        ClaimFilter.MayBeValidAt then => MayBeValidAt(then.Time.AskedDays),
        ClaimFilter.Qualified qualified => Qualified(QualifierMatcher.Of([qualified.Qualifier], view)!),
        ClaimFilter.Evidenced evidenced => Evidenced(evidenced.Quantifier, evidenced.Evidence),
        ClaimFilter.Supported supported => Supported(new SupportMatcher(view, supported.Support)),
        ClaimFilter.RecordedIn range => (_, version) =>
            _tables.Versions.RecordedFrom(version) is var revision && revision >= range.First && revision <= range.Last,
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "This store does not support the filter."),
    };

    private static ClaimMatch All(ClaimMatch[] parts) =>
        (claim, version) => Array.TrueForAll(parts, part => part(claim, version));

    private static ClaimMatch Any(ClaimMatch[] parts) =>
        (claim, version) => Array.Exists(parts, part => part(claim, version));

    private static ClaimMatch Negated(ClaimMatch part) => (claim, version) => !part(claim, version);

    private static ClaimMatch OneOf(HashSet<int> claims) => (claim, _) => claims.Contains(claim);

    private static ClaimMatch Qualified(QualifierMatcher qualifiers) => (claim, _) => qualifiers.Matches(claim);

    private static ClaimMatch Supported(SupportMatcher support) => (claim, _) => support.Matches(claim);

    private LiteralKind KindOf(int claim) => _tables.Claims.ObjectKind(claim);

    private ClaimMatch OfEnd(EntityFilter filter, ClaimDirection direction)
    {
        var match = EntityMatcher.Of(filter, view, validAt);
        return (claim, _) => view.OtherEnd(claim, direction) is >= 0 and var end && match.Matches(end);
    }

    private ClaimMatch OfText(TextMatcher texts) => (claim, _) => KindOf(claim) switch
    {
        ClaimTable.EntityKind => false,
        LiteralKind.Token or LiteralKind.Boolean or LiteralKind.Time => texts.Matches(ValueOf(claim).Text),
        _ => texts.Matches(_tables.Literals.ReadUtf8(_tables.Claims.Object(claim))),
    };

    private ClaimMatch OfLanguage(LanguageMatcher languages) => (claim, _) =>
        KindOf(claim) is not ClaimTable.EntityKind && languages.Matches(ValueOf(claim).Language);

    private Literal ValueOf(int claim) => _tables.Literals.Read(KindOf(claim), _tables.Claims.Object(claim));

    private ClaimMatch MayBeValidAt(DaySet days) => (_, version) => view.IsValidAt(version, days);

    // Some and None are decided by the first match, Every by the first mismatch.
    private ClaimMatch Evidenced(Quantifier quantifier, EvidenceFilter? filter)
    {
        var match = filter is null ? null : _evidence.Of(filter);
        var pieces = new List<int>();
        return (claim, _) =>
        {
            pieces.Clear();
            _tables.Evidence.CollectOfClaim(claim, view.Revision, pieces);
            return quantifier switch
            {
                Quantifier.Some => pieces.Exists(piece => match?.Invoke(piece) != false),
                Quantifier.None => !pieces.Exists(piece => match?.Invoke(piece) != false),
                _ => pieces.TrueForAll(piece => match?.Invoke(piece) != false),
            };
        };
    }
}
