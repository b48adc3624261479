using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Time;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>Random filters of claims and of evidence.</summary>
internal sealed partial class RandomHistory
{
    private static readonly string[] Languages = ["en", "en-GB", "ja", "EN"];

    private ClaimFilter NextClaimFilter(int depth) => _random.Next(depth > 0 ? 17 : 14) switch
    {
        0 => new ClaimFilter.IdIn(Some(4, () => _claims.Count == 0 || Chance(9) ? ClaimOf("none") : Of(_claims).Id)),
        1 => new ClaimFilter.SubjectIs(NextFilter(1)),
        2 => new ClaimFilter.ObjectIs(NextFilter(1)),
        3 => new ClaimFilter.PredicateIn(Some(3, NextPredicate)),
        4 => new ClaimFilter.StatusIn(Some(3, () => Of(Enum.GetValues<ClaimStatus>()))),
        5 => new ClaimFilter.RankIn(Some(2, () => Of(Enum.GetValues<ClaimRank>()))),
        6 => new ClaimFilter.ValueIs(
            Of(Enum.GetValues<TextMatch>()), Some(2, () => Of(Chance(2) ? Texts : Chance(2) ? Times : Tokens))),
        7 => new ClaimFilter.ValueKindIn(Some(2, () => Of(Enum.GetValues<LiteralKind>()))),
        8 => new ClaimFilter.ValueLanguageIn(Some(2, () => Of(Languages))),
        9 => new ClaimFilter.ValueTimeIs(NextTimeTest()),
        10 => new ClaimFilter.ValidTimeIs(NextTimeTest()),
        11 => new ClaimFilter.MayBeValidAt(EdtfTime.Parse(Of(Times))),
        12 => new ClaimFilter.RecordedIn(_random.Next(9), _random.Next(14)),
        13 => new ClaimFilter.Evidenced(
            Of(Enum.GetValues<Quantifier>()), Chance(5) ? null : NextEvidenceFilter(2)),
        14 => new ClaimFilter.And(Some(3, () => NextClaimFilter(depth - 1))),
        15 => new ClaimFilter.Or(Some(3, () => NextClaimFilter(depth - 1))),
        _ => new ClaimFilter.Not(NextClaimFilter(depth - 1)),
    };

    private EvidenceFilter NextEvidenceFilter(int depth) => _random.Next(depth > 0 ? 9 : 6) switch
    {
        0 => new EvidenceFilter.SourceIs(Chance(2) ? new EntityFilter.IdIn([NextSource()]) : NextFilter(1)),
        1 => new EvidenceFilter.AttributedTo(NextFilter(0)),
        2 => new EvidenceFilter.StanceIn(Some(2, () => Of(Enum.GetValues<Stance>()))),
        3 => new EvidenceFilter.WordsAre(Of(Enum.GetValues<TextMatch>()), Some(2, () => Of(Texts))),
        4 => new EvidenceFilter.LanguageIn(Some(2, () => Of(Languages))),
        5 => new EvidenceFilter.VerificationIn(Some(2, () => Of(Enum.GetValues<QuoteResult>()))),
        6 => new EvidenceFilter.And(Some(3, () => NextEvidenceFilter(depth - 1))),
        7 => new EvidenceFilter.Or(Some(3, () => NextEvidenceFilter(depth - 1))),
        _ => new EvidenceFilter.Not(NextEvidenceFilter(depth - 1)),
    };

    private TimeCondition NextTimeTest() =>
        new(Of(Enum.GetValues<TimeMatch>()), EdtfTime.Parse(Of(Times)), Chance(2));
}
