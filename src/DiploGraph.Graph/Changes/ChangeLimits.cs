namespace DiploGraph.Graph.Changes;

/// <summary>How long what is recorded may be, in UTF-16 code units where nothing else is said.</summary>
public sealed record ChangeLimits
{
    /// <summary>The defaults.</summary>
    public static ChangeLimits Default { get; } = new();

    /// <summary>Labels, titles, publishers, credits and media types. Default 500; 50 to 10,000.</summary>
    public int MaxLabelLength { get; init; } = 500;

    /// <summary>Notes, reasons, bases, terms: what curators write. Default 10,000; 500 to 100,000.</summary>
    public int MaxNoteLength { get; init; } = 10_000;

    /// <summary>
    /// A claim's literal: a name or the whole text of a statement. Default 1,000,000; 1,000 to 10,000,000.
    /// </summary>
    public int MaxLiteralLength { get; init; } = 1_000_000;

    /// <summary>The words of a quote. Default 10,000; 100 to 100,000.</summary>
    public int MaxQuoteLength { get; init; } = 10_000;

    /// <summary>What stands before or after a quote. Default 1,000; 10 to 10,000.</summary>
    public int MaxContextLength { get; init; } = 1_000;

    /// <summary>The text of a capture. Default 16,777,216; 10,000 to 268,435,456.</summary>
    public int MaxCaptureLength { get; init; } = 16 * 1024 * 1024;

    /// <summary>The qualifiers of one claim. Default 50; 10 to 1,000.</summary>
    public int MaxQualifiers { get; init; } = 50;

    /// <summary>The items of a list in a source's or dataset's description. Default 10,000; 10 to 1,000,000.</summary>
    public int MaxListedItems { get; init; } = 10_000;

    /// <summary>The problems that are told before the check gives up. Default 1,000; 1 to 100,000.</summary>
    public int MaxProblems { get; init; } = 1_000;
}
