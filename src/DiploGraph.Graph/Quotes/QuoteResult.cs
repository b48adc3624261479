namespace DiploGraph.Graph.Quotes;

/// <summary>What became of looking for words in a capture.</summary>
public enum QuoteResult
{
    /// <summary>They stand there as they are.</summary>
    Exact = 1,

    /// <summary>They stand there but for white space, quotation marks, dashes or Unicode normalisation.</summary>
    Normalised,

    /// <summary>They stand there more than once, and nothing tells which place is meant.</summary>
    Ambiguous,

    /// <summary>They do not stand there.</summary>
    NotFound,

    /// <summary>No capture is at hand.</summary>
    CaptureMissing,
}
