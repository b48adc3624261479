using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Queries;

/// <summary>What a piece of evidence must satisfy.</summary>
public abstract record EvidenceFilter
{
    private EvidenceFilter()
    {
    }

    /// <summary>All of the parts; true for none.</summary>
    public sealed record And(IReadOnlyList<EvidenceFilter> Parts) : EvidenceFilter;

    /// <summary>At least one of the parts; false for none.</summary>
    public sealed record Or(IReadOnlyList<EvidenceFilter> Parts) : EvidenceFilter;

    /// <summary>Not the part.</summary>
    public sealed record Not(EvidenceFilter Part) : EvidenceFilter;

    /// <summary>Its source satisfies a filter.</summary>
    public sealed record SourceIs(EntityFilter Entity) : EvidenceFilter;

    /// <summary>It names whom the source has it from, and that one satisfies a filter.</summary>
    public sealed record AttributedTo(EntityFilter Entity) : EvidenceFilter;

    /// <summary>One of these stances.</summary>
    public sealed record StanceIn(IReadOnlyList<Stance> Stances) : EvidenceFilter;

    /// <summary>
    /// It has words, and they match. Case is folded as in <see cref="EntityFilter.TextIs"/>.
    /// </summary>
    public sealed record WordsAre(TextMatch Match, IReadOnlyList<string> Texts) : EvidenceFilter;

    /// <summary>Its words are in one of these languages, as in <see cref="ClaimFilter.ValueLanguageIn"/>.</summary>
    public sealed record LanguageIn(IReadOnlyList<string> Languages) : EvidenceFilter;

    /// <summary>Its check had one of these results when it was recorded.</summary>
    public sealed record VerificationIn(IReadOnlyList<QuoteResult> Results) : EvidenceFilter;
}
