namespace DiploGraph.Graph.Quotes;

/// <summary>The result of searching for a quote in a capture.</summary>
public enum QuoteResult
{
    /// <summary>The capture contains the quote exactly.</summary>
    Exact = 1,

    /// <summary>
    /// The capture contains the quote except for white space, quotation marks, dashes or Unicode normalisation.
    /// </summary>
    Normalised,

    /// <summary>The capture contains the quote more than once, and it is unclear which place is meant.</summary>
    Ambiguous,

    /// <summary>The capture does not contain the quote.</summary>
    NotFound,

    /// <summary>No capture is available.</summary>
    CaptureMissing,

    /// <summary>
    /// The capture contains the parts around the ellipses of the quote, in their order. Never the result for evidence.
    /// </summary>
    Joined,
}
