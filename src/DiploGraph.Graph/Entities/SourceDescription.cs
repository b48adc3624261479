using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Entities;

/// <summary>
/// The bibliographic description of a source, the rights in its text, and how far it is to be relied upon.
/// </summary>
public sealed record SourceDescription
{
    /// <summary>What kind of document it is.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>The title as the document gives it.</summary>
    public required string Title { get; init; }

    /// <summary>Where it was read; null for a document that is not on the web.</summary>
    public string? Url { get; init; }

    /// <summary>Who published it, as a text; a claim may tie it to an organization.</summary>
    public string? Publisher { get; init; }

    /// <summary>The line that names the author or agency, as printed.</summary>
    public string? Credit { get; init; }

    /// <summary>When it was published.</summary>
    public EdtfTime? Published { get; init; }

    /// <summary>How the date of publication is known, where the document does not state it.</summary>
    public string? PublishedBasis { get; init; }

    /// <summary>The language of its text as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// Sources whose text this one repeats, in whole or in part. Such sources count as one when independence is
    /// counted.
    /// </summary>
    public IReadOnlyList<EntityId> DerivedFrom { get; init; } = [];

    /// <summary>The country or organization whose own account it is; null for an independent publisher.</summary>
    public EntityId? Speaks { get; init; }

    /// <summary>The reliability of the source, Admiralty code A (reliable) to F (cannot be judged).</summary>
    public char? Reliability { get; init; }

    /// <summary>What may be done with its text.</summary>
    public required Rights Rights { get; init; }
}
