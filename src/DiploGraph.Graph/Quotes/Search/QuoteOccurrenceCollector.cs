using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Quotes.Search;

/// <summary>Collects the places where a quote occurs, each once, even if several pieces of evidence quote it.</summary>
internal sealed class QuoteOccurrenceCollector(QuoteProbe words)
{
    private readonly Dictionary<
        (EntityId, string? Capture, int Start, int End, string? Exact), QuoteOccurrence> _places = [];
    private readonly HashSet<EntityId> _read = [];

    /// <summary>The places in no particular order.</summary>
    public IEnumerable<QuoteOccurrence> All => _places.Values;

    /// <summary>Adds a capture that contains the quote.</summary>
    public void Add(Capture capture)
    {
        _read.Add(capture.Source);
        foreach (var match in words.FindIn(new CaptureText(capture.Text!)).Matches)
        {
            Add(new QuoteOccurrence
            {
                Source = capture.Source,
                Position = match.Position,
                CaptureSha256 = capture.Sha256,
                Exact = match.Exact,
                Result = ResultOf(match.Exact),
                IsWhole = true,
            });
        }
    }

    /// <summary>
    /// Adds evidence. Call this after adding the captures: if the text of a source contains the quote, its evidence
    /// only adds the claims that it is evidence of.
    /// </summary>
    public void Add(Evidence evidence)
    {
        if (evidence.Quote is not { } quote || evidence.Verification == QuoteResult.NotFound)
        {
            return;
        }

        var overlap = words.Compare(quote.Exact);
        var found = overlap == QuoteOverlap.All && evidence is { Position: { } at, Verification: QuoteResult.Exact }
            ? [
                .. words.FindIn(new CaptureText(quote.Exact)).Matches
                    .Select(match => PlaceOf(evidence, match, at.Start)),
            ]
            : overlap == QuoteOverlap.None ? []
            : new[] { PlaceOf(evidence, overlap) };
        if (_read.Contains(evidence.Source))
        {
            foreach (var place in _places.Values.Where(place => place.Source == evidence.Source).ToList())
            {
                Claim(place, evidence, overlap, found);
            }

            return;
        }

        foreach (var place in found)
        {
            Add(place);
        }
    }

    private void Claim(
        QuoteOccurrence place, Evidence evidence, QuoteOverlap overlap, IReadOnlyList<QuoteOccurrence> found)
    {
        // Evidence without a position in this capture counts for every place of the quote.
        var isThere = overlap != QuoteOverlap.None
            && (evidence.Position is null || evidence.CaptureSha256 != place.CaptureSha256
                || found.Any(one =>
                    one.Position!.Start < place.Position!.End && place.Position.Start < one.Position.End));
        if (isThere)
        {
            Add(place with { Claims = [evidence.Claim] });
        }
    }

    // The position of the words within a recorded quote that the capture contains exactly.
    private QuoteOccurrence PlaceOf(Evidence evidence, QuoteMatch match, int start) => new()
    {
        Source = evidence.Source,
        Position = new TextPositionSelector(start + match.Position.Start, start + match.Position.End),
        CaptureSha256 = evidence.CaptureSha256,
        Exact = match.Exact,
        Result = ResultOf(match.Exact),
        IsWhole = true,
        Claims = [evidence.Claim],
    };

    // The whole recorded quote: it is only a part of the words, or the position of the words in it is unknown.
    private static QuoteOccurrence PlaceOf(Evidence evidence, QuoteOverlap overlap) => new()
    {
        Source = evidence.Source,
        Position = evidence.Position,
        CaptureSha256 = evidence.CaptureSha256,
        Exact = evidence.Quote!.Exact,
        Result = evidence.Position is null ? QuoteResult.CaptureMissing : evidence.Verification,
        IsWhole = overlap == QuoteOverlap.All,
        Claims = [evidence.Claim],
    };

    private QuoteResult ResultOf(string exact) =>
        string.Equals(exact, words.Text, StringComparison.Ordinal) ? QuoteResult.Exact : QuoteResult.Normalised;

    private void Add(QuoteOccurrence place)
    {
        var key = (place.Source, place.CaptureSha256, place.Position?.Start ?? -1, place.Position?.End ?? -1,
            place.Position is null ? place.Exact : null);
        _places[key] = _places.TryGetValue(key, out var known)
            ? known with { Claims = [.. known.Claims.Union(place.Claims)] }
            : place;
    }
}
