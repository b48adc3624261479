namespace DiploGraph.Graph.Quotes;

/// <summary>Some words of a quote or of a passage in which the two agree or differ.</summary>
/// <param name="Kind">Whether and how they differ.</param>
/// <param name="Quoted">The words of the quote; null if it leaves them out.</param>
/// <param name="Exact">The words of the passage; null if it does not have them.</param>
public sealed record QuoteDifference(QuoteDifferenceKind Kind, string? Quoted, string? Exact);

/// <summary>How words of a quote differ from those of a passage.</summary>
public enum QuoteDifferenceKind
{
    /// <summary>The quote and the passage have the same words.</summary>
    Equal = 1,

    /// <summary>The quote leaves out words of the passage.</summary>
    Missing,

    /// <summary>The quote has words that the passage does not have.</summary>
    Added,

    /// <summary>The quote has other words than the passage.</summary>
    Changed,
}
