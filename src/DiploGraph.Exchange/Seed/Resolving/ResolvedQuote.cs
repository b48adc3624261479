using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>A quote from a source, with its position and verification result.</summary>
internal sealed record ResolvedQuote(
    EntityId Source,
    TextQuoteSelector Quote,
    TextPositionSelector? Position,
    string? CaptureSha256,
    QuoteResult Verification,
    string? Language,
    EntityId? AttributedTo);
