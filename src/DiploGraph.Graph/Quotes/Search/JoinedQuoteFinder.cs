using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Quotes.Search;

/// <summary>
/// Finds the parts of a quote with an ellipsis, in their order, in one capture or one recorded quote. The number of
/// reads is that of the parts.
/// </summary>
internal sealed class JoinedQuoteFinder(IReadOnlyList<QuoteProbe> parts)
{
    private readonly IReadOnlyList<Capture>[] _captures = [.. parts.Select(_ => (IReadOnlyList<Capture>)[])];
    private readonly IReadOnlyList<Evidence>[] _evidence = [.. parts.Select(_ => (IReadOnlyList<Evidence>)[])];
    private bool _isPartial;

    /// <summary>False if a limit cut something off.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <summary>
    /// Reads where the parts are. The longest is the rarest; the others are looked for only in the sources with those
    /// before. If there are none, those that are long enough are looked for alone.
    /// </summary>
    /// <param name="snapshot">The version of the graph to read.</param>
    /// <param name="source">The source to search; null for all.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public async ValueTask ReadAsync(IGraphSnapshot snapshot, EntityId? source, CancellationToken cancellationToken)
    {
        IReadOnlyList<EntityId> requested = source is { } one ? [one] : [];
        var sources = requested;
        foreach (var part in Enumerable.Range(0, parts.Count).OrderByDescending(part => parts[part].Folded.Length))
        {
            if (_isPartial && !QuoteLengthRules.IsEnough(parts[part].Words))
            {
                break;
            }

            var query = new QuoteQuery { Words = parts[part], Sources = sources };
            var found = await snapshot.FindQuotesAsync(query, cancellationToken);
            IsComplete &= found.IsComplete;
            _captures[part] = found.Captures;
            _evidence[part] =
            [
                .. found.Evidence.Where(piece => piece.Verification != QuoteResult.NotFound
                    && parts[part].Compare(piece.Quote!.Exact) == QuoteOverlap.All),
            ];
            sources =
            [
                .. found.Captures.Select(capture => capture.Source)
                    .Concat(_evidence[part].Select(piece => piece.Source)).Distinct(),
            ];
            if (sources.Count == 0 || _isPartial)
            {
                (_isPartial, sources) = (true, requested);
            }
        }
    }

    /// <summary>Returns the places with all parts: at most one in each capture.</summary>
    public IReadOnlyList<QuoteOccurrence> Places()
    {
        var stored = _captures[0].Select(capture => capture.Source).ToHashSet();
        return
        [
            .. _captures[0].Select(InCapture).OfType<QuoteOccurrence>(),
            .. _evidence.SelectMany(pieces => pieces)
                .Where(piece => !stored.Contains(piece.Source))
                .DistinctBy(piece => (piece.Claim, piece.Number))
                .GroupBy(piece => (piece.Source, piece.CaptureSha256))
                .Select(group => InCaptureOf([.. group])
                    ?? group.Select(InQuote).FirstOrDefault(place => place is not null))
                .OfType<QuoteOccurrence>(),
        ];
    }

    /// <summary>
    /// Returns the recorded quotes with one of the parts, from sources without a stored text, which may contain all.
    /// </summary>
    public IReadOnlyList<QuoteOccurrence> PlacesOfOnePart() =>
    [
        .. Enumerable.Range(0, parts.Count)
            .SelectMany(part => _evidence[part].Select(piece => new QuoteOccurrence
            {
                Source = piece.Source,
                Position = piece.Position,
                CaptureSha256 = piece.CaptureSha256,
                Exact = piece.Quote!.Exact,
                Result = piece.Position is null ? QuoteResult.CaptureMissing : piece.Verification,
                IsWhole = false,
                Claims = [piece.Claim],
            }))
            .DistinctBy(place => (place.Source, place.Exact, place.Position)),
    ];

    private QuoteOccurrence? InCapture(Capture capture)
    {
        var text = new CaptureText(capture.Text!);
        return PlaceOf(capture.Source, capture.Sha256, [.. parts.Select(part => part.AllIn(text))]);
    }

    // Several recorded quotes from one capture may contain the parts, each at a known place.
    private QuoteOccurrence? InCaptureOf(IReadOnlyList<Evidence> evidence) => PlaceOf(
        evidence[0].Source,
        evidence[0].CaptureSha256,
        [
            .. parts.Select(part => evidence
                .Where(piece => piece is { Position: not null, Verification: QuoteResult.Exact })
                .SelectMany(piece => part.AllIn(new CaptureText(piece.Quote!.Exact)).Select(match => match with
                {
                    Position = new TextPositionSelector(
                        piece.Position!.Start + match.Position.Start, piece.Position.Start + match.Position.End),
                }))
                .DistinctBy(match => match.Position)
                .OrderBy(match => match.Position.Start)
                .ToList()),
        ]);

    // A recorded quote that contains all parts at places in the capture that are not known.
    private QuoteOccurrence? InQuote(Evidence piece)
    {
        var text = new CaptureText(piece.Quote!.Exact);
        var place = PlaceOf(piece.Source, piece.CaptureSha256, [.. parts.Select(part => part.AllIn(text))]);
        return place is null ? null : place with
        {
            Position = piece.Position,
            Exact = piece.Quote.Exact,
            Result = piece.Position is null ? QuoteResult.CaptureMissing : QuoteResult.Joined,
            Parts = [.. place.Parts.Select(part => part with { Position = null })],
        };
    }

    private QuoteOccurrence? PlaceOf(
        EntityId source, string? sha256, IReadOnlyList<IReadOnlyList<QuoteMatch>> matches)
    {
        var chain = QuotePartChain.Find(parts, matches);
        return chain.Count == 0 ? null : new QuoteOccurrence
        {
            Source = source,
            CaptureSha256 = sha256,
            Position = new TextPositionSelector(chain[0].Position.Start, chain[^1].Position.End),
            Exact = string.Join(" … ", chain.Select(match => match.Exact)),
            Result = QuoteResult.Joined,
            IsWhole = true,
            Parts = [.. chain.Select((match, at) => PartOf(source, at, match))],
        };
    }

    private QuotePart PartOf(EntityId source, int part, QuoteMatch match) => new()
    {
        Position = match.Position,
        Exact = match.Exact,
        Result = string.Equals(match.Exact, parts[part].Words, StringComparison.Ordinal)
            ? QuoteResult.Exact
            : QuoteResult.Normalised,
        Claims = [.. _evidence[part].Where(piece => piece.Source == source).Select(piece => piece.Claim).Distinct()],
    };
}
