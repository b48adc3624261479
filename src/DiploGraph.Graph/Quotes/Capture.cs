using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// A copy of a source's text at one moment, known by the SHA-256 of its bytes. The text itself may be absent for
/// rights:
/// then the hash still tells whether a copy at hand is the one that quotes were verified against.
/// </summary>
public sealed record Capture
{
    /// <summary>The SHA-256 of the bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The source that it is a copy of.</summary>
    public required EntityId Source { get; init; }

    /// <summary>The number of bytes.</summary>
    public required long ByteLength { get; init; }

    /// <summary>The media type with charset, such as <c>text/plain; charset=utf-8</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The day on which it was retrieved; null where it is not known.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>The text, where the rights let it be stored.</summary>
    public string? Text { get; init; }

    /// <summary>The revision that recorded it. Set by the store.</summary>
    public long RecordedFrom { get; init; }
}
