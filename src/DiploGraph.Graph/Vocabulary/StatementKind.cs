namespace DiploGraph.Graph.Vocabulary;

/// <summary>The kinds of statement: the values of KIND for a statement.</summary>
public static class StatementKind
{
    /// <summary>The words of the speaker.</summary>
    public const string Quotation = "QUOTATION";

    /// <summary>What the speaker said, in the words of a reporter.</summary>
    public const string Paraphrase = "PARAPHRASE";

    /// <summary>A statement issued in writing.</summary>
    public const string Release = "RELEASE";

    /// <summary>A judgement of the reporter.</summary>
    public const string Characterisation = "CHARACTERISATION";

    /// <summary>A statement about the future.</summary>
    public const string Forecast = "FORECAST";

    /// <summary>A statement that something is not so.</summary>
    public const string Denial = "DENIAL";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Quotation, Paraphrase, Release, Characterisation, Forecast, Denial];
}
