using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Quotes.Search;

/// <summary>The result of searching the graph for a quote.</summary>
/// <param name="Result">The result, as described for <see cref="QuoteSearcher.FindAsync"/>.</param>
/// <param name="Places">The places, those of the source that was published first at the top.</param>
/// <param name="IsComplete">True if a limit did not cut off any places.</param>
/// <param name="Scope">The texts that were searched; null if only one capture was searched.</param>
public sealed record QuoteSearchResult(
    QuoteResult Result, IReadOnlyList<QuoteOccurrence> Places, bool IsComplete, QuoteScope? Scope)
{
    /// <summary>The passage that is most similar to a quote that was not found; null if there is none.</summary>
    public NearestPassage? Nearest { get; init; }
}

/// <summary>A place where a quote or a part of it occurs.</summary>
public sealed record QuoteOccurrence
{
    /// <summary>The source.</summary>
    public required EntityId Source { get; init; }

    /// <summary>The position in the capture; null if the words were recorded without a position.</summary>
    public TextPositionSelector? Position { get; init; }

    /// <summary>The SHA-256 hash of the capture that the position refers to; null if there is none.</summary>
    public string? CaptureSha256 { get; init; }

    /// <summary>The words at this place.</summary>
    public required string Exact { get; init; }

    /// <summary>
    /// How the words match: exactly, normalised, or only as recorded (<see cref="QuoteResult.CaptureMissing"/>).
    /// </summary>
    public required QuoteResult Result { get; init; }

    /// <summary>True if this is the whole quote, false if it is only a part.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>
    /// The parts of a quote with an ellipsis, which are joined (<see cref="QuoteResult.Joined"/>); otherwise empty.
    /// </summary>
    public IReadOnlyList<QuotePart> Parts { get; init; } = [];

    /// <summary>The statement that the words belong to and its speaker; null if it is not recorded.</summary>
    public QuoteAttribution? Attribution { get; init; }

    /// <summary>The claims that the words are evidence of.</summary>
    internal IReadOnlyList<ClaimId> Claims { get; init; } = [];
}

/// <summary>A part of a quote with an ellipsis.</summary>
public sealed record QuotePart
{
    /// <summary>The position in the capture; null if it is not known.</summary>
    public TextPositionSelector? Position { get; init; }

    /// <summary>The words at this place.</summary>
    public required string Exact { get; init; }

    /// <summary>How the words match: exactly or normalised.</summary>
    public required QuoteResult Result { get; init; }

    /// <summary>The claims that the words are evidence of.</summary>
    internal IReadOnlyList<ClaimId> Claims { get; init; } = [];
}

/// <summary>A passage that is similar to a quote, with the differences.</summary>
public sealed record NearestPassage
{
    /// <summary>The source.</summary>
    public required EntityId Source { get; init; }

    /// <summary>The position in the capture; null if it is not known.</summary>
    public TextPositionSelector? Position { get; init; }

    /// <summary>The SHA-256 hash of the capture that the position refers to; null if there is none.</summary>
    public string? CaptureSha256 { get; init; }

    /// <summary>The words of the passage.</summary>
    public required string Exact { get; init; }

    /// <summary>The words that agree and those that differ, in the order of the text.</summary>
    public required IReadOnlyList<QuoteDifference> Differences { get; init; }

    /// <summary>The statement that the passage belongs to and its speaker; null if it is not recorded.</summary>
    public QuoteAttribution? Attribution { get; init; }
}

/// <summary>The statement and the speaker of a quote.</summary>
/// <param name="Statement">The statement that they are part of or report on.</param>
/// <param name="Said">
/// The claim that its subject made the statement; null if none is recorded, or if the words are those of the source
/// and not of the statement.
/// </param>
public sealed record QuoteAttribution(EntityId Statement, Claim? Said);
