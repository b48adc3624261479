namespace DiploGraph.Graph.Quotes;

/// <summary>The reason why a quote cannot be searched for.</summary>
/// <param name="Code"><see cref="TooShort"/> or <see cref="TooLong"/>.</param>
/// <param name="Message">A sentence that says what was expected.</param>
public sealed record QuoteError(string Code, string Message)
{
    /// <summary>The quote is too short to be meaningful: it would be found in many texts.</summary>
    public const string TooShort = "TOO_SHORT";

    /// <summary>The quote is longer than <see cref="QuoteProbe.MaxLength"/>.</summary>
    public const string TooLong = "TOO_LONG";
}
