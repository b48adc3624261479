namespace DiploGraph.Exchange.Seed.Format;

/// <summary>
/// The keys of each kind of map, in the recommended order. A test compares them with
/// <c>schema/seed.schema.json</c>.
/// </summary>
internal static class SeedKeys
{
    public const string Claims = "claims";

    public const string Templates = "templates";

    public static IReadOnlyList<string> File { get; } =
        ["edition", "sources", "datasets", "entities", Claims, Templates, "table"];

    public static IReadOnlyList<string> Template { get; } = ["columns", "claims", "rows"];

    public static IReadOnlyList<string> Source { get; } =
    [
        "id", "label", "disambiguation", "kind", "title", "url", "publisher", "credit", "published", "publishedBasis",
        "language", "derivedFrom", "speaks", "reliability", "rights", "captures", "quotes",
    ];

    public static IReadOnlyList<string> Rights { get; } =
        ["license", "attribution", "terms", "mayStoreText", "mayRedistributeText", "maxQuoteChars"];

    public static IReadOnlyList<string> Capture { get; } = ["sha256", "bytes", "mediaType", "retrieved"];

    public static IReadOnlyList<string> Quote { get; } =
        ["exact", "prefix", "suffix", "start", "end", "capture", "verification", "language", "attributedTo"];

    public static IReadOnlyList<string> Dataset { get; } = ["id", "label", "disambiguation", "sources", "coverage"];

    public static IReadOnlyList<string> Coverage { get; } = 
        ["subjects", "counterparts", "places", "during", "contacts", "note"];

    public static IReadOnlyList<string> Entity { get; } = ["id", "label", "disambiguation"];

    public static IReadOnlyList<string> Claim { get; } =
    [
        "id", "subject", "predicate", "object", "value", "language", "qualifiers", "validTime", "status", "rank",
        "rankReason", "supersedes", "evidence", "earlier",
    ];

    public static IReadOnlyList<string> Earlier { get; } = ["until", "validTime", "qualifiers", "without"];

    public static IReadOnlyList<string> Evidence { get; } =
    [
        "quote", "source", "exact", "prefix", "suffix", "start", "end", "capture", "verification", "language",
        "attributedTo", "stance", "credibility", "note",
    ];

    public static IReadOnlyList<string> Table { get; } = ["name", "rows"];

    public static IReadOnlyList<string> Row { get; } = ["id", "fact", "quote", "claims", "note", "leftOut"];
}
