namespace DiploGraph.Graph.Changes;

/// <summary>The limits for recorded values. Lengths are in UTF-16 code units.</summary>
public sealed record ChangeLimits
{
    /// <summary>The default limits.</summary>
    public static ChangeLimits Default { get; } = new();

    /// <summary>The longest label, title, publisher, credit or media type. Default 500; 50 to 10,000.</summary>
    public int MaxLabelLength { get; init; } = 500;

    /// <summary>The longest note, reason, basis or terms. Default 10,000; 500 to 100,000.</summary>
    public int MaxNoteLength { get; init; } = 10_000;

    /// <summary>
    /// The longest literal of a claim: a name or the whole text of a statement.
    /// Default 1,000,000; 1,000 to 10,000,000.
    /// </summary>
    public int MaxLiteralLength { get; init; } = 1_000_000;

    /// <summary>The longest quote. Default 10,000; 100 to 100,000.</summary>
    public int MaxQuoteLength { get; init; } = 10_000;

    /// <summary>The longest text before or after a quote. Default 1,000; 10 to 10,000.</summary>
    public int MaxContextLength { get; init; } = 1_000;

    /// <summary>The longest text of a capture. Default 16,777,216; 10,000 to 268,435,456.</summary>
    public int MaxCaptureLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>The most qualifiers of one claim. Default 50; 10 to 1,000.</summary>
    public int MaxQualifiers { get; init; } = 50;

    /// <summary>
    /// The most items of a list in the description of a source or dataset. Default 10,000; 10 to 1,000,000.
    /// </summary>
    public int MaxListedItems { get; init; } = 10_000;

    /// <summary>The most problems to report before the check stops. Default 1,000; 1 to 100,000.</summary>
    public int MaxProblems { get; init; } = 1_000;
}
