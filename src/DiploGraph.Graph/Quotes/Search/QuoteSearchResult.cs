using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Quotes.Search;

/// <summary>Whether words stand in what the graph holds, and where.</summary>
/// <param name="Result">What became of it, <see cref="QuoteSearcher.FindAsync"/> tells how.</param>
/// <param name="Places">The places, the source that was published first at the top.</param>
/// <param name="IsComplete">Whether all places are there, and not only as many as a limit lets through.</param>
/// <param name="Scope">What was looked in; null where that was one capture only.</param>
public sealed record QuoteSearchResult(
    QuoteResult Result, IReadOnlyList<QuoteOccurrence> Places, bool IsComplete, QuoteScope? Scope);

/// <summary>A place where words stand, or a part of them.</summary>
public sealed record QuoteOccurrence
{
    /// <summary>The source.</summary>
    public required EntityId Source { get; init; }

    /// <summary>Where in the capture; null where the words were recorded without one.</summary>
    public TextPositionSelector? Position { get; init; }

    /// <summary>The SHA-256 of the capture that the position counts in; null where there is none.</summary>
    public string? CaptureSha256 { get; init; }

    /// <summary>The words that stand there.</summary>
    public required string Exact { get; init; }

    /// <summary>
    /// How they stand there: exactly, normalised, or (<see cref="QuoteResult.CaptureMissing"/>) as somebody has
    /// recorded, unchecked.
    /// </summary>
    public required QuoteResult Result { get; init; }

    /// <summary>Whether these are all of the words, and not a part of them.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>Of what statement the words are, and whose; null where that is not recorded.</summary>
    public QuoteAttribution? Attribution { get; init; }

    /// <summary>The claims that the words are evidence of.</summary>
    internal IReadOnlyList<ClaimId> Claims { get; init; } = [];
}

/// <summary>Whose words they are.</summary>
/// <param name="Statement">The statement that they are part of or report on.</param>
/// <param name="Said">
/// The claim that somebody said it, who is its subject; null where none is recorded, or where the words are those of
/// the source and not of the statement.
/// </param>
public sealed record QuoteAttribution(EntityId Statement, Claim? Said);
