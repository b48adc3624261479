using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Claims;

/// <summary>
/// One piece of evidence for or against a claim: a quote from a source, its position in a capture of the source, and
/// the result of checking it. Evidence without a quote (<see cref="Quote"/> is null) is a citation that
/// only names the source.
/// </summary>
public sealed record Evidence
{
    /// <summary>The claim that the evidence is about.</summary>
    public required ClaimId Claim { get; init; }

    /// <summary>
    /// The number among the claim's evidence, from 1, as in <c>claim:x#1</c>. It never changes.
    /// </summary>
    public required int Number { get; init; }

    /// <summary>The source of the quote.</summary>
    public required EntityId Source { get; init; }

    /// <summary>Whether the evidence supports, contradicts or only mentions the claim.</summary>
    public Stance Stance { get; init; } = Stance.Supports;

    /// <summary>The quote, with the text before and after it; null for a citation.</summary>
    public TextQuoteSelector? Quote { get; init; }

    /// <summary>The position of the quote in the capture; null if no capture was available.</summary>
    public TextPositionSelector? Position { get; init; }

    /// <summary>The SHA-256 hash of the capture that the position refers to; null if there is none.</summary>
    public string? CaptureSha256 { get; init; }

    /// <summary>The result of checking the quote when it was recorded.</summary>
    public QuoteResult Verification { get; init; } = QuoteResult.CaptureMissing;

    /// <summary>The language of the quote as a BCP 47 tag.</summary>
    public string? Language { get; init; }

    /// <summary>The actor that the source names as its own source; null if it names none.</summary>
    public EntityId? AttributedTo { get; init; }

    /// <summary>The credibility of the information, Admiralty code 1 (confirmed) to 6 (cannot be judged).</summary>
    public int? Credibility { get; init; }

    /// <summary>A curators' note on what the quote does and does not prove.</summary>
    public string? Note { get; init; }

    /// <summary>The revision that recorded the evidence. Set by the store.</summary>
    public long RecordedFrom { get; init; }
}
