using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Claims;

/// <summary>
/// One piece of evidence for or against a claim: words of a source, where they stand in a capture of it, and what
/// became
/// of checking them. A citation without words (<see cref="Quote"/> null) says only where to look.
/// </summary>
public sealed record Evidence
{
    /// <summary>The claim that it speaks to.</summary>
    public required ClaimId Claim { get; init; }

    /// <summary>
    /// Its number among the claim's evidence, from 1; <c>claim:x#1</c> names it. A number once given stays.
    /// </summary>
    public required int Number { get; init; }

    /// <summary>The source that the words stand in.</summary>
    public required EntityId Source { get; init; }

    /// <summary>For, against, or only touching on the claim.</summary>
    public Stance Stance { get; init; } = Stance.Supports;

    /// <summary>The words, with what stands before and after them.</summary>
    public TextQuoteSelector? Quote { get; init; }

    /// <summary>Where the words stand in the capture; null where no capture was at hand.</summary>
    public TextPositionSelector? Position { get; init; }

    /// <summary>The SHA-256 of the capture that the position counts in; null where there is none.</summary>
    public string? CaptureSha256 { get; init; }

    /// <summary>What became of checking the words when they were recorded.</summary>
    public QuoteResult Verification { get; init; } = QuoteResult.CaptureMissing;

    /// <summary>The language of the words as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>Whom the source gives as its own source for this; null where it speaks for itself.</summary>
    public EntityId? AttributedTo { get; init; }

    /// <summary>The credibility of the information, Admiralty code 1 (confirmed) to 6 (cannot be judged).</summary>
    public int? Credibility { get; init; }

    /// <summary>A curators' note on what the words do and do not show.</summary>
    public string? Note { get; init; }

    /// <summary>The revision that recorded it. Set by the store.</summary>
    public long RecordedFrom { get; init; }
}
