namespace DiploGraph.Graph.Vocabulary;

/// <summary>What kind of name a NAME claim gives: the values of the qualifier NAME_KIND.</summary>
public static class NameKind
{
    /// <summary>The official name.</summary>
    public const string Official = "OFFICIAL";

    /// <summary>The name in common use.</summary>
    public const string Common = "COMMON";

    /// <summary>Another name.</summary>
    public const string Alias = "ALIAS";

    /// <summary>A short form, such as a family name.</summary>
    public const string Short = "SHORT";

    /// <summary>An abbreviation, such as "IDF".</summary>
    public const string Abbreviation = "ABBREVIATION";

    /// <summary>The name in Latin letters.</summary>
    public const string Romanisation = "ROMANISATION";

    /// <summary>A translation.</summary>
    public const string Translation = "TRANSLATION";

    /// <summary>A former name.</summary>
    public const string Former = "FORMER";

    /// <summary>A misspelling that a source has.</summary>
    public const string Misspelling = "MISSPELLING";

    /// <summary>What its people or things are called, such as "Japanese" for Japan.</summary>
    public const string Demonym = "DEMONYM";

    /// <summary>The flag as an emoji.</summary>
    public const string Flag = "FLAG";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Official, Common, Alias, Short, Abbreviation, Romanisation, Translation, Former, Misspelling, Demonym, Flag];
}
