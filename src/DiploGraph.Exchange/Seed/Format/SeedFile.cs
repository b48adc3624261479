using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Seed.Format;

/// <summary>
/// The contents of a file: texts and numbers, with no references resolved. Property names are the keys of the format,
/// so the path of a validation failure is the path in the file.
/// </summary>
internal sealed record SeedFile
{
    public required string Name { get; init; }

    public required YamlNode? Root { get; init; }

    public long? Edition { get; init; }

    public IReadOnlyList<SourceEntry> Sources { get; init; } = [];

    public IReadOnlyList<DatasetEntry> Datasets { get; init; } = [];

    public IReadOnlyList<EntityEntry> Entities { get; init; } = [];

    public IReadOnlyList<ClaimEntry> Claims { get; init; } = [];

    public TableEntry? Table { get; init; }
}

/// <summary>The keys that entities, sources and datasets share.</summary>
internal record EntityEntry
{
    public string? Id { get; init; }

    public string? Label { get; init; }

    public string? Disambiguation { get; init; }
}

internal sealed record SourceEntry : EntityEntry
{
    public string? Kind { get; init; }

    public string? Title { get; init; }

    public string? Url { get; init; }

    public string? Publisher { get; init; }

    public string? Credit { get; init; }

    public string? Published { get; init; }

    public string? PublishedBasis { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<string> DerivedFrom { get; init; } = [];

    public string? Speaks { get; init; }

    public string? Reliability { get; init; }

    public RightsEntry? Rights { get; init; }

    public IReadOnlyList<CaptureEntry> Captures { get; init; } = [];

    public IReadOnlyList<QuoteEntry> Quotes { get; init; } = [];
}

internal sealed record RightsEntry
{
    public string? License { get; init; }

    public string? Attribution { get; init; }

    public string? Terms { get; init; }

    public bool MayStoreText { get; init; }

    public bool MayRedistributeText { get; init; }

    public long? MaxQuoteChars { get; init; }
}

internal sealed record CaptureEntry
{
    public string? Sha256 { get; init; }

    public long? Bytes { get; init; }

    public string? MediaType { get; init; }

    public string? Retrieved { get; init; }
}

/// <summary>A quoted text with its position in a capture.</summary>
internal abstract record QuotedTextEntry
{
    public string? Exact { get; init; }

    public string? Prefix { get; init; }

    public string? Suffix { get; init; }

    public long? Start { get; init; }

    public long? End { get; init; }

    public string? Capture { get; init; }

    public string? Verification { get; init; }

    public string? Language { get; init; }

    public string? AttributedTo { get; init; }
}

/// <summary>A named quote, which evidence refers to as <c>source:x#key</c>.</summary>
internal sealed record QuoteEntry : QuotedTextEntry
{
    public required string Key { get; init; }
}

/// <summary>
/// Evidence: a named quote (<see cref="Quote"/>), a quote of its own (<see cref="Source"/> and
/// <see cref="QuotedTextEntry.Exact"/>), or a citation (<see cref="Source"/> alone).
/// </summary>
internal sealed record EvidenceEntry : QuotedTextEntry
{
    public string? Quote { get; init; }

    public string? Source { get; init; }

    public string? Stance { get; init; }

    public long? Credibility { get; init; }

    public string? Note { get; init; }
}

internal sealed record DatasetEntry : EntityEntry
{
    public IReadOnlyList<string> Sources { get; init; } = [];

    public IReadOnlyList<CoverageEntry> Coverage { get; init; } = [];
}

internal sealed record CoverageEntry
{
    public IReadOnlyList<string> Subjects { get; init; } = [];

    public IReadOnlyList<string> Counterparts { get; init; } = [];

    public IReadOnlyList<string> Places { get; init; } = [];

    public string? During { get; init; }

    public IReadOnlyList<string> Contacts { get; init; } = [];

    public string? Note { get; init; }
}

internal sealed record ClaimEntry
{
    public string? Id { get; init; }

    public string? Subject { get; init; }

    public string? Predicate { get; init; }

    public string? Object { get; init; }

    public string? Value { get; init; }

    public string? Language { get; init; }

    public IReadOnlyList<QualifierEntry> Qualifiers { get; init; } = [];

    public string? ValidTime { get; init; }

    public string? Status { get; init; }

    public string? Rank { get; init; }

    public string? RankReason { get; init; }

    public string? Supersedes { get; init; }

    public IReadOnlyList<EvidenceEntry> Evidence { get; init; } = [];

    public IReadOnlyList<EarlierEntry> Earlier { get; init; } = [];
}

/// <summary>What a claim said differently, or not at all, until an edition.</summary>
internal sealed record EarlierEntry
{
    public long? Until { get; init; }

    public string? ValidTime { get; init; }

    public IReadOnlyList<QualifierEntry> Qualifiers { get; init; } = [];

    public IReadOnlyList<string> Without { get; init; } = [];
}

internal sealed record QualifierEntry(string Key, string Value);

internal sealed record TableEntry
{
    public string? Name { get; init; }

    public IReadOnlyList<RowEntry> Rows { get; init; } = [];
}

internal sealed record RowEntry
{
    public string? Id { get; init; }

    public string? Fact { get; init; }

    public string? Quote { get; init; }

    public IReadOnlyList<string> Claims { get; init; } = [];

    public string? Note { get; init; }

    public string? LeftOut { get; init; }
}
