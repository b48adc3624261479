namespace DiploGraph.Graph.Quotes;

/// <summary>Why words are not looked for.</summary>
/// <param name="Code"><see cref="TooShort"/> or <see cref="TooLong"/>.</param>
/// <param name="Message">What was expected, in a sentence.</param>
public sealed record QuoteError(string Code, string Message)
{
    /// <summary>The words are too short to mean anything: they would be found anywhere.</summary>
    public const string TooShort = "TOO_SHORT";

    /// <summary>The words are more than anybody quotes.</summary>
    public const string TooLong = "TOO_LONG";
}
