using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Quotes.Search;

/// <summary>
/// Finds the passage that is most similar to words that occur nowhere. It compares a few texts and recorded quotes that
/// share most trigrams with the words.
/// </summary>
internal static class NearestPassageFinder
{
    private const int MaxTexts = 16;

    /// <summary>Finds the passage; null if none has half of the words.</summary>
    /// <param name="snapshot">The version of the graph to read.</param>
    /// <param name="words">The words.</param>
    /// <param name="source">The source to search; null for all.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<NearestPassage?> FindAsync(
        IGraphSnapshot snapshot, QuoteProbe words, EntityId? source, CancellationToken cancellationToken)
    {
        var comparer = new PassageComparer(words.Words);
        if (!comparer.CanCompare)
        {
            return null;
        }

        var query = new QuoteQuery { Words = words, Sources = source is { } one ? [one] : [], Similar = MaxTexts };
        var found = await snapshot.FindQuotesAsync(query, cancellationToken);
        var rights = await ReadRightsAsync(snapshot, found.SimilarCaptures, cancellationToken);
        var best = found.SimilarCaptures.Select(capture => InCapture(comparer, capture, rights[capture.Source]))
            .Concat(found.SimilarEvidence.Select(evidence => InQuote(comparer, evidence)))
            .OfType<(NearestPassage Passage, int Alike, IReadOnlyList<ClaimId> Claims)>()
            .OrderByDescending(candidate => candidate.Alike)
            .ThenBy(candidate => candidate.Passage.Differences.Count)
            .FirstOrDefault();
        if (best.Passage is not { } passage)
        {
            return null;
        }

        var claims = best.Claims.Count > 0 ? best.Claims : ClaimsAt(passage, found.SimilarEvidence);
        var attributions = await QuoteAttributionReader.ReadAsync(
            snapshot, [(passage.Exact, claims)], cancellationToken);
        return passage with { Attribution = attributions[0] };
    }

    // The text of a source that may not be redistributed is shown only as far as it may be quoted.
    private static async ValueTask<Dictionary<EntityId, Rights?>> ReadRightsAsync(
        IGraphSnapshot snapshot, IReadOnlyList<Capture> captures, CancellationToken cancellationToken)
    {
        var sources = captures.Select(capture => capture.Source).Distinct().ToList();
        if (sources.Count == 0)
        {
            return [];
        }

        var read = await snapshot.FindEntitiesAsync(sources, cancellationToken);
        return sources.Zip(read).ToDictionary(pair => pair.First, pair => pair.Second?.Source?.Rights);
    }

    private static (NearestPassage, int, IReadOnlyList<ClaimId>)? InCapture(
        PassageComparer comparer, Capture capture, Rights? rights)
    {
        var text = new CaptureText(capture.Text!);
        if (comparer.Find(text) is not { } similar
            || (rights is { MayRedistributeText: false, MaxQuoteChars: { } most }
                && CaptureText.CountCodePoints(similar.Match.Exact) > most))
        {
            return null;
        }

        return (PassageOf(capture.Source, capture.Sha256, similar, similar.Match.Position), similar.Alike, []);
    }

    private static (NearestPassage, int, IReadOnlyList<ClaimId>)? InQuote(PassageComparer comparer, Evidence evidence)
    {
        if (evidence is not { Quote: { } quote, Verification: not QuoteResult.NotFound }
            || comparer.Find(new CaptureText(quote.Exact)) is not { } similar)
        {
            return null;
        }

        var position = evidence is { Position: { } at, Verification: QuoteResult.Exact }
            ? new TextPositionSelector(
                at.Start + similar.Match.Position.Start, at.Start + similar.Match.Position.End)
            : null;
        return (
            PassageOf(evidence.Source, evidence.CaptureSha256, similar, position), similar.Alike, [evidence.Claim]);
    }

    private static NearestPassage PassageOf(
        EntityId source, string? sha256, SimilarPassage similar, TextPositionSelector? position) => new()
        {
            Source = source,
            CaptureSha256 = sha256,
            Position = position,
            Exact = similar.Match.Exact,
            Differences = similar.Differences,
        };

    private static IReadOnlyList<ClaimId> ClaimsAt(NearestPassage passage, IReadOnlyList<Evidence> evidence) =>
    [
        .. evidence
            .Where(piece => piece.Source == passage.Source && piece.CaptureSha256 == passage.CaptureSha256
                && piece.Position is { } at && at.Start < passage.Position!.End && passage.Position.Start < at.End)
            .Select(piece => piece.Claim)
            .Distinct(),
    ];
}
