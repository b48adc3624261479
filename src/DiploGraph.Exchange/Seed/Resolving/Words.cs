using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>Words of a source with what is known of their place.</summary>
internal sealed record Words(
    EntityId Source,
    TextQuoteSelector Quote,
    TextPositionSelector? Position,
    string? CaptureSha256,
    QuoteResult Verification,
    string? Language,
    EntityId? AttributedTo);
