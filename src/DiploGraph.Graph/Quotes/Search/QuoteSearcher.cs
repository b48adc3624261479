using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Quotes.Search;

/// <summary>
/// "Is this sentence verbatim, said by whom, first where?": looks words up in every text and quote that the graph
/// holds.
/// </summary>
public static class QuoteSearcher
{
    private static readonly QuoteResult[] BestFirst =
        [QuoteResult.Exact, QuoteResult.Normalised, QuoteResult.Ambiguous, QuoteResult.CaptureMissing];

    /// <summary>Looks words up, in all sources or in one.</summary>
    /// <remarks>
    /// Of each source in which they stand: ambiguous where they stand there more than once, else as they stand there.
    /// The result is the best of the sources': exact, normalised, ambiguous, or missing a capture where all that is
    /// known are quotes that nobody could check. Words that stand nowhere are not found where the text that was to be
    /// looked in is stored; where it is not (the one source's, or those in which a part of the words stands), their
    /// capture is missing.
    /// </remarks>
    /// <param name="snapshot">The version of the graph to read.</param>
    /// <param name="words">The words.</param>
    /// <param name="source">The source to look in; null for all.</param>
    /// <param name="cancellationToken">Ends the reads.</param>
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
        var isWhole = places is [{ IsWhole: true }, ..];
        var couldBeElsewhere = !isWhole && (source is null
            ? await LackTextAsync(snapshot, places, cancellationToken)
            : found.Scope.SourcesWithoutText > 0);
        var attributed = await AttributeAsync(snapshot, places, words, cancellationToken);
        return new QuoteSearchResult(
            isWhole ? ResultOf(places) : couldBeElsewhere ? QuoteResult.CaptureMissing : QuoteResult.NotFound,
            await OrderAsync(snapshot, attributed, cancellationToken),
            found.IsComplete,
            found.Scope);
    }

    // Of a source, places that could be checked count more than such as could not; parts count where nothing is whole.
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

    // Whether of some source in which a part of the words stands no text is stored, that might have all of them.
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
            places.ConvertAll(place => (place.IsWhole ? words.Text : place.Exact, place.Claims)),
            cancellationToken);
        return [.. places.Select((place, at) => place with { Attribution = attributions[at] })];
    }

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
