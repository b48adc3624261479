using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Memory;

/// <summary>One piece of evidence for <see cref="MemoryGraphLoader"/>, with handles and UTF-8 texts.</summary>
public readonly ref struct EvidenceRow
{
    /// <summary>The handle of the claim.</summary>
    public required int Claim { get; init; }

    /// <summary>The number of the piece within the claim's evidence, starting at 1.</summary>
    public required int Number { get; init; }

    /// <summary>The handle of the source.</summary>
    public required int Source { get; init; }

    /// <summary>The revision that recorded the evidence.</summary>
    public required long RecordedFrom { get; init; }

    /// <summary>Whether the evidence supports or contradicts the claim, or only mentions it.</summary>
    public required Stance Stance { get; init; }

    /// <summary>The result of checking the quote against the capture.</summary>
    public required QuoteResult Verification { get; init; }

    /// <summary>Whether the evidence has a quote, in <see cref="Exact"/>.</summary>
    public bool HasQuote { get; init; }

    /// <summary>Whether the text before the quote is recorded, in <see cref="Prefix"/>.</summary>
    public bool HasPrefix { get; init; }

    /// <summary>Whether the text after the quote is recorded, in <see cref="Suffix"/>.</summary>
    public bool HasSuffix { get; init; }

    /// <summary>Whether the evidence has a note, in <see cref="Note"/>.</summary>
    public bool HasNote { get; init; }

    /// <summary>The quoted words.</summary>
    public ReadOnlySpan<byte> Exact { get; init; }

    /// <summary>The text before the quote.</summary>
    public ReadOnlySpan<byte> Prefix { get; init; }

    /// <summary>The text after the quote.</summary>
    public ReadOnlySpan<byte> Suffix { get; init; }

    /// <summary>The index of the quote's first code point in the capture; -1 if unknown.</summary>
    public required int Start { get; init; }

    /// <summary>The index of the first code point after the quote.</summary>
    public int End { get; init; }

    /// <summary>The capture's SHA-256 in hexadecimal digits; empty if there is no capture.</summary>
    public ReadOnlySpan<byte> Capture { get; init; }

    /// <summary>The language of the quote; empty if unknown.</summary>
    public ReadOnlySpan<byte> Language { get; init; }

    /// <summary>The handle of the entity that the source names as its own source; -1 if it names none.</summary>
    public required int AttributedTo { get; init; }

    /// <summary>The Admiralty credibility, 1 to 6; 0 if not rated.</summary>
    public int Credibility { get; init; }

    /// <summary>The curators' note.</summary>
    public ReadOnlySpan<byte> Note { get; init; }
}
