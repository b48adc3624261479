using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Queries;

/// <summary>Words that are looked for in the texts and quotes of sources.</summary>
public sealed record QuoteQuery
{
    /// <summary>The words.</summary>
    public required QuoteProbe Words { get; init; }

    /// <summary>The sources to look in; empty for all.</summary>
    public IReadOnlyList<EntityId> Sources { get; init; } = [];

    /// <summary>The most captures, and the most pieces of evidence, that are answered; 1 to 1,000.</summary>
    public int Limit { get; init; } = 1_000;
}

/// <summary>What of the graph has to do with some words.</summary>
/// <param name="Captures">
/// The captures with a text in which the words stand (<see cref="QuoteProbe.StandsIn"/>), by source and hash.
/// </param>
/// <param name="Evidence">
/// The evidence with a quote that holds the words or is a part of them (<see cref="QuoteProbe.Compare"/>), by source,
/// claim and number.
/// </param>
/// <param name="IsComplete">Whether all of both is there, and not only as much as the limit lets through.</param>
/// <param name="Scope">What was looked in.</param>
public sealed record QuoteQueryResult(
    IReadOnlyList<Capture> Captures, IReadOnlyList<Evidence> Evidence, bool IsComplete, QuoteScope Scope);
