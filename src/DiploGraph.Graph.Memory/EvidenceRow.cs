using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Memory;

/// <summary>One piece of evidence as <see cref="MemoryGraphLoader"/> takes it: handles, and texts in UTF-8.</summary>
public readonly ref struct EvidenceRow
{
    /// <summary>The handle of the claim.</summary>
    public required int Claim { get; init; }

    /// <summary>The number among the claim's evidence, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The handle of the source.</summary>
    public required int Source { get; init; }

    /// <summary>The revision that recorded it.</summary>
    public required long RecordedFrom { get; init; }

    /// <summary>For, against, or only touching on the claim.</summary>
    public required Stance Stance { get; init; }

    /// <summary>What became of checking the words.</summary>
    public required QuoteResult Verification { get; init; }

    /// <summary>Whether words are quoted: <see cref="Exact"/>.</summary>
    public bool HasQuote { get; init; }

    /// <summary>Whether what stands before the words is recorded: <see cref="Prefix"/>.</summary>
    public bool HasPrefix { get; init; }

    /// <summary>Whether what stands after the words is recorded: <see cref="Suffix"/>.</summary>
    public bool HasSuffix { get; init; }

    /// <summary>Whether there is a note: <see cref="Note"/>.</summary>
    public bool HasNote { get; init; }

    /// <summary>The words.</summary>
    public ReadOnlySpan<byte> Exact { get; init; }

    /// <summary>What stands before them.</summary>
    public ReadOnlySpan<byte> Prefix { get; init; }

    /// <summary>What stands after them.</summary>
    public ReadOnlySpan<byte> Suffix { get; init; }

    /// <summary>The first code point of the words in the capture; -1 where it is not known.</summary>
    public required int Start { get; init; }

    /// <summary>The first code point after them.</summary>
    public int End { get; init; }

    /// <summary>The capture's SHA-256 in hexadecimal digits; empty for none.</summary>
    public ReadOnlySpan<byte> Capture { get; init; }

    /// <summary>The language of the words; empty for none.</summary>
    public ReadOnlySpan<byte> Language { get; init; }

    /// <summary>The handle of the entity that the source gives as its own source; -1 for none.</summary>
    public required int AttributedTo { get; init; }

    /// <summary>The Admiralty credibility, 1 to 6; 0 for none.</summary>
    public int Credibility { get; init; }

    /// <summary>The curators' note.</summary>
    public ReadOnlySpan<byte> Note { get; init; }
}
