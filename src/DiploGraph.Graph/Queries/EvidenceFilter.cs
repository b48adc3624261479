using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Queries;

/// <summary>A condition on a piece of evidence.</summary>
public abstract record EvidenceFilter
{
    private EvidenceFilter()
    {
    }

    /// <summary>All parts are satisfied; true if there are no parts.</summary>
    public sealed record And(IReadOnlyList<EvidenceFilter> Parts) : EvidenceFilter;

    /// <summary>At least one part is satisfied; false if there are no parts.</summary>
    public sealed record Or(IReadOnlyList<EvidenceFilter> Parts) : EvidenceFilter;

    /// <summary>The part is not satisfied.</summary>
    public sealed record Not(EvidenceFilter Part) : EvidenceFilter;

    /// <summary>The source satisfies a filter.</summary>
    public sealed record SourceIs(EntityFilter Entity) : EvidenceFilter;

    /// <summary>The source names an actor as its own source, and that actor satisfies a filter.</summary>
    public sealed record AttributedTo(EntityFilter Entity) : EvidenceFilter;

    /// <summary>The evidence has one of these stances.</summary>
    public sealed record StanceIn(IReadOnlyList<Stance> Stances) : EvidenceFilter;

    /// <summary>
    /// The evidence has a quote, and its words match. Case is folded as in <see cref="EntityFilter.TextIs"/>.
    /// </summary>
    public sealed record WordsAre(TextMatch Match, IReadOnlyList<string> Texts) : EvidenceFilter;

    /// <summary>The quote is in one of these languages, as in <see cref="ClaimFilter.ValueLanguageIn"/>.</summary>
    public sealed record LanguageIn(IReadOnlyList<string> Languages) : EvidenceFilter;

    /// <summary>The check of the quote had one of these results when it was recorded.</summary>
    public sealed record VerificationIn(IReadOnlyList<QuoteResult> Results) : EvidenceFilter;
}
