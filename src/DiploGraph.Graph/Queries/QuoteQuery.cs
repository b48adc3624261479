using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Queries;

/// <summary>A search for words in the texts and quotes of sources.</summary>
public sealed record QuoteQuery
{
    /// <summary>The words.</summary>
    public required QuoteProbe Words { get; init; }

    /// <summary>The sources to search; empty for all.</summary>
    public IReadOnlyList<EntityId> Sources { get; init; } = [];

    /// <summary>
    /// The number of texts and of quotes to return that are similar to the words, for a search that finds nothing else;
    /// 0 to 100.
    /// </summary>
    public int Similar { get; init; }

    /// <summary>The maximum number of captures, and of pieces of evidence, to return; 1 to 1,000.</summary>
    public int Limit { get; init; } = 1_000;
}

/// <summary>The captures and evidence that a <see cref="QuoteQuery"/> found.</summary>
/// <param name="Captures">
/// The captures with a text that contains the words (<see cref="QuoteProbe.StandsIn"/>), by source and hash.
/// </param>
/// <param name="Evidence">
/// The evidence with a quote that contains the words or is part of them (<see cref="QuoteProbe.Compare"/>), by source,
/// claim and number.
/// </param>
/// <param name="IsComplete">True if both lists are complete; false if the limit cut one of them off.</param>
/// <param name="Scope">The texts and quotes that were searched.</param>
public sealed record QuoteQueryResult(
    IReadOnlyList<Capture> Captures, IReadOnlyList<Evidence> Evidence, bool IsComplete, QuoteScope Scope)
{
    /// <summary>The captures whose text has the most trigrams of the words, the most similar first.</summary>
    public IReadOnlyList<Capture> SimilarCaptures { get; init; } = [];

    /// <summary>The evidence whose quote has the most trigrams of the words, the most similar first.</summary>
    public IReadOnlyList<Evidence> SimilarEvidence { get; init; } = [];
}
