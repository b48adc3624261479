namespace DiploGraph.Graph.Vocabulary;

/// <summary>The scheme of an external id: the values of the qualifier SCHEME.</summary>
public static class IdScheme
{
    /// <summary>A two-letter country code, such as "JP".</summary>
    public const string Iso3166Alpha2 = "ISO_3166_1_ALPHA_2";

    /// <summary>A three-letter country code, such as "JPN".</summary>
    public const string Iso3166Alpha3 = "ISO_3166_1_ALPHA_3";

    /// <summary>A three-digit country code, such as "392".</summary>
    public const string Iso3166Numeric = "ISO_3166_1_NUMERIC";

    /// <summary>The id of a Wikidata item, such as "Q17".</summary>
    public const string Wikidata = "WIKIDATA";

    /// <summary>A registration number of the United Nations Treaty Series.</summary>
    public const string Unts = "UNTS";

    /// <summary>A number of the Virtual International Authority File.</summary>
    public const string Viaf = "VIAF";

    /// <summary>The address of a page about the entity.</summary>
    public const string Url = "URL";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Iso3166Alpha2, Iso3166Alpha3, Iso3166Numeric, Wikidata, Unts, Viaf, Url];
}
