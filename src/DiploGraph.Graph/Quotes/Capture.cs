using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// A copy of a source's text at one moment, identified by the SHA-256 hash of its bytes. The text itself may be absent
/// because of rights; the hash still shows whether another copy is the one that the quotes were checked against.
/// </summary>
public sealed record Capture
{
    /// <summary>The SHA-256 hash of the bytes, 64 lower-case hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The source of the copy.</summary>
    public required EntityId Source { get; init; }

    /// <summary>The number of bytes.</summary>
    public required long ByteLength { get; init; }

    /// <summary>The media type with charset, such as <c>text/plain; charset=utf-8</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>The day of retrieval; null if unknown.</summary>
    public DateOnly? Retrieved { get; init; }

    /// <summary>The text; null if the rights do not permit storing it.</summary>
    public string? Text { get; init; }

    /// <summary>The revision that recorded the capture. Set by the store.</summary>
    public long RecordedFrom { get; init; }
}
