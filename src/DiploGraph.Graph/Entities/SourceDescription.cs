using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Entities;

/// <summary>
/// The bibliographic description of a source, with the rights to its text and its reliability.
/// </summary>
public sealed record SourceDescription
{
    /// <summary>The kind of document.</summary>
    public required SourceKind Kind { get; init; }

    /// <summary>The title in the document.</summary>
    public required string Title { get; init; }

    /// <summary>The URL; null for a document that is not on the web.</summary>
    public string? Url { get; init; }

    /// <summary>The name of the publisher; a claim may link the source to an organization.</summary>
    public string? Publisher { get; init; }

    /// <summary>The line that names the author or agency, as printed.</summary>
    public string? Credit { get; init; }

    /// <summary>The time of publication.</summary>
    public EdtfTime? Published { get; init; }

    /// <summary>The basis for the time of publication if the document does not state it.</summary>
    public string? PublishedBasis { get; init; }

    /// <summary>The language of the text as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>
    /// The sources that this one repeats, in whole or in part. Sources with a common origin are not independent.
    /// </summary>
    public IReadOnlyList<EntityId> DerivedFrom { get; init; } = [];

    /// <summary>The country or organization that the source speaks for; null for an independent publisher.</summary>
    public EntityId? Speaks { get; init; }

    /// <summary>The reliability of the source, Admiralty code A (reliable) to F (cannot be judged).</summary>
    public char? Reliability { get; init; }

    /// <summary>The permitted uses of the text.</summary>
    public required Rights Rights { get; init; }
}
