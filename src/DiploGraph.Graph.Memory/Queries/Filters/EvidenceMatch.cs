using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>A compiled filter of evidence. Returns whether a piece matches.</summary>
internal delegate bool EvidenceMatch(int evidence);

/// <summary>Compiles filters of evidence.</summary>
internal sealed class EvidenceFilterCompiler(GraphView view, DaySet? validAt)
{
    public EvidenceMatch Of(EvidenceFilter filter) => filter switch
    {
        EvidenceFilter.And and => All([.. and.Parts.Select(Of)]),
        EvidenceFilter.Or or => Any([.. or.Parts.Select(Of)]),
        EvidenceFilter.Not not => Negated(Of(not.Part)),
        EvidenceFilter.SourceIs source => OfSource(EntityMatcher.Of(source.Entity, view, validAt)),
        EvidenceFilter.AttributedTo other => OfAttribution(EntityMatcher.Of(other.Entity, view, validAt)),
        EvidenceFilter.StanceIn stances => piece => stances.Stances.Contains(Read(piece).Stance),
        EvidenceFilter.WordsAre words => OfWords(new TextMatcher(words.Match, words.Texts)),
        EvidenceFilter.LanguageIn languages => OfLanguage(new LanguageMatcher(languages.Languages)),
        EvidenceFilter.VerificationIn results => piece => results.Results.Contains(Read(piece).Verification),
        _ => throw new ArgumentOutOfRangeException(nameof(filter), filter, "This store does not support the filter."),
    };

    private static EvidenceMatch All(EvidenceMatch[] parts) => piece => Array.TrueForAll(parts, part => part(piece));

    private static EvidenceMatch Any(EvidenceMatch[] parts) => piece => Array.Exists(parts, part => part(piece));

    private static EvidenceMatch Negated(EvidenceMatch part) => piece => !part(piece);

    private EvidenceMatch OfSource(EntityMatcher source) =>
        piece => source.Matches(view.CanonicalOf(view.Tables.Evidence.Source(piece)));

    private EvidenceMatch OfAttribution(EntityMatcher other) =>
        piece => Read(piece).AttributedTo is { } id && other.Matches(view.HandleOf(id));

    // A piece without a quote never matches, not even an empty text.
    private EvidenceMatch OfWords(TextMatcher texts) =>
        piece => view.Tables.Evidence.ReadWords(piece) is { IsEmpty: false } words && texts.Matches(words);

    private EvidenceMatch OfLanguage(LanguageMatcher languages) => piece => languages.Matches(Read(piece).Language);

    private Evidence Read(int piece) => view.Tables.Evidence.Read(piece);
}
