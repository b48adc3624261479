using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Quotes.Search;

/// <summary>
/// Searches every text and quote in the graph for a quote: whether it is verbatim, who said it, and where it appeared
/// first.
/// </summary>
public static class QuoteSearcher
{
    private static readonly QuoteResult[] BestFirst =
    [
        QuoteResult.Exact, QuoteResult.Normalised, QuoteResult.Ambiguous, QuoteResult.Joined,
        QuoteResult.CaptureMissing,
    ];

    /// <summary>Searches for a quote in all sources or in one.</summary>
    /// <remarks>
    /// The result for a source that contains the quote is ambiguous if the quote occurs there more than once; otherwise
    /// it says how the quote matches. The overall result is the best of all sources: exact, normalised, ambiguous, or
    /// missing a capture if only unchecked quotes are known. If the quote occurs nowhere, the result is not found, or a
    /// missing capture if a text that might contain it is not stored: that of the requested source, or that of a source
    /// with a part of the quote.
    ///
    /// If the quote occurs nowhere but has an ellipsis, its parts are looked for (<see cref="JoinedQuoteFinder"/>). If
    /// it is not found at all, the result has the nearest passage.
    /// </remarks>
    /// <param name="snapshot">The version of the graph to read.</param>
    /// <param name="words">The quote.</param>
    /// <param name="source">The source to search; null for all.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<QuoteSearchResult> FindAsync(
        IGraphSnapshot snapshot, QuoteProbe words, EntityId? source, CancellationToken cancellationToken)
    {
        var query = new QuoteQuery { Words = words, Sources = source is { } one ? [one] : [] };
        var found = await snapshot.FindQuotesAsync(query, cancellationToken);
        var collected = new QuoteOccurrenceCollector(words);
        foreach (var capture in found.Captures)
        {
            collected.Add(capture);
        }

        foreach (var evidence in found.Evidence)
        {
            collected.Add(evidence);
        }

        var places = Best([.. collected.All]);
        var isComplete = found.IsComplete;
        if (!IsWhole(places) && QuoteProbe.PartsOf(words.Text) is { Count: > 0 } parts)
        {
            var joined = new JoinedQuoteFinder(parts);
            await joined.ReadAsync(snapshot, source, cancellationToken);
            places = Best([.. places, .. joined.Places(), .. joined.PlacesOfOnePart()]);
            isComplete &= joined.IsComplete;
        }

        var isWhole = IsWhole(places);
        var couldBeElsewhere = !isWhole && (source is null
            ? await LackTextAsync(snapshot, places, cancellationToken)
            : found.Scope.SourcesWithoutText > 0);
        var attributed = await AttributeAsync(snapshot, places, words, cancellationToken);
        return new QuoteSearchResult(
            isWhole ? ResultOf(places) : couldBeElsewhere ? QuoteResult.CaptureMissing : QuoteResult.NotFound,
            await OrderAsync(snapshot, attributed, cancellationToken),
            isComplete,
            found.Scope)
        {
            Nearest = isWhole
                ? null
                : await NearestPassageFinder.FindAsync(snapshot, words, source, cancellationToken),
        };
    }

    private static bool IsWhole(List<QuoteOccurrence> places) => places is [{ IsWhole: true }, ..];

    // If a source has places that could be checked, its unchecked ones are dropped. Partial matches only count if there
    // is no whole match.
    private static List<QuoteOccurrence> Best(List<QuoteOccurrence> places)
    {
        var whole = places.FindAll(place => place.IsWhole);
        var @checked = whole.Where(place => place.Position is not null).Select(place => place.Source).ToHashSet();
        return whole.Count == 0
            ? places
            : whole.FindAll(place => place.Position is not null || !@checked.Contains(place.Source));
    }

    private static QuoteResult ResultOf(List<QuoteOccurrence> places) => BestFirst.First(
        places.GroupBy(place => place.Source).Select(group => ResultOfSource([.. group])).ToHashSet().Contains);

    private static QuoteResult ResultOfSource(List<QuoteOccurrence> places) =>
        places.Select(place => place.Position).OfType<TextPositionSelector>().Distinct().Count() > 1
            ? QuoteResult.Ambiguous
            : places.Max(place => place.Result);

    // True if a source with a part of the quote has no stored text, because that text might contain the whole quote.
    private static async ValueTask<bool> LackTextAsync(
        IGraphSnapshot snapshot, List<QuoteOccurrence> parts, CancellationToken cancellationToken)
    {
        if (parts.Count == 0)
        {
            return false;
        }

        var sources = parts.Select(part => part.Source).Distinct().ToList();
        var captures = await snapshot.ReadCapturesAsync(sources, cancellationToken);
        return captures.Any(of => of.All(capture => capture.Text is null));
    }

    private static async ValueTask<List<QuoteOccurrence>> AttributeAsync(
        IGraphSnapshot snapshot, List<QuoteOccurrence> places, QuoteProbe words, CancellationToken cancellationToken)
    {
        var attributions = await QuoteAttributionReader.ReadAsync(
            snapshot,
            [
                .. places.SelectMany(place => place.Parts.Count > 0
                    ? place.Parts.Select(part => (part.Exact, part.Claims))
                    : [(place.IsWhole ? words.Text : place.Exact, place.Claims)]),
            ],
            cancellationToken);
        var attributed = new List<QuoteOccurrence>();
        var at = 0;
        foreach (var place in places)
        {
            var count = Math.Max(place.Parts.Count, 1);
            attributed.Add(place with { Attribution = Common(attributions.Skip(at).Take(count)) });
            at += count;
        }

        return attributed;
    }

    // The joined parts of a quote have a speaker only if all of them were said by the same one.
    private static QuoteAttribution? Common(IEnumerable<QuoteAttribution?> parts) =>
        parts.Aggregate((one, other) => one is null || other is null ? null
            : one.Said is not null && one.Said.Subject == other.Said?.Subject ? one
            : one.Statement == other.Statement ? one with { Said = null }
            : null);

    private static async ValueTask<IReadOnlyList<QuoteOccurrence>> OrderAsync(
        IGraphSnapshot snapshot, List<QuoteOccurrence> places, CancellationToken cancellationToken)
    {
        var ids = places.Select(place => place.Source).Distinct().ToList();
        if (ids.Count < 2)
        {
            return [.. places.OrderBy(place => place.Position?.Start ?? int.MaxValue)];
        }

        var sources = await snapshot.FindEntitiesAsync(ids, cancellationToken);
        var published = ids.Zip(sources)
            .ToDictionary(pair => pair.First, pair => pair.Second?.Source?.Published?.Earliest ?? DateOnly.MaxValue);
        return
        [
            .. places.OrderBy(place => published[place.Source]).ThenBy(place => place.Source)
                .ThenBy(place => place.Position?.Start ?? int.MaxValue),
        ];
    }
}
