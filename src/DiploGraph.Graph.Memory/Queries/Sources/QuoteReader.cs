using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Memory.Queries.Sources;

/// <summary>Finds captures and quotes by their words.</summary>
internal sealed class QuoteReader(GraphView view)
{
    public QuoteQueryResult Find(QuoteQuery query, CancellationToken cancellationToken)
    {
        view.Tables.Quotes.Cover(view.State.Counts, cancellationToken);
        var sources = SourcesOf(query);
        var captures = CapturesOf(sources, cancellationToken);
        var texts = FindTexts(query.Words, captures, cancellationToken);
        var evidence = FindEvidence(query, sources, cancellationToken);
        var withText = captures.Select(capture => capture.Source).ToHashSet();
        var similar = new SimilarQuoteReader(view, query);
        return new QuoteQueryResult(
            [.. texts.Take(query.Limit)],
            [.. evidence.Take(query.Limit)],
            texts.Count <= query.Limit && evidence.Count <= query.Limit,
            new QuoteScope(
                captures.Count, sources.Count(source => !withText.Contains(view.Tables.Entities.Id(source)))))
        {
            SimilarCaptures = similar.Among(captures),
            SimilarEvidence = similar.Among(PiecesOf(query, sources).Guarded(cancellationToken)),
        };
    }

    // Returns the canonical handles of the requested sources, or of all sources if none are requested.
    private List<int> SourcesOf(QuoteQuery query) => query.Sources.Count > 0
        ? [.. query.Sources.Select(view.FindHandle).Where(handle => handle >= 0).Distinct()]
        : [.. view.State.ByType[EntityType.Source].After(_ => 1).Where(view.Has)];

    // Returns the captures that have a text.
    private List<Capture> CapturesOf(List<int> sources, CancellationToken cancellationToken)
    {
        var reader = new EvidenceReader(view);
        return
        [
            .. sources.Guarded(cancellationToken)
                .SelectMany(source => reader.CapturesOf(view.Tables.Entities.Id(source)))
                .Where(capture => capture.Text is not null),
        ];
    }

    private List<Capture> FindTexts(QuoteProbe words, List<Capture> captures, CancellationToken cancellationToken)
    {
        var tables = view.Tables;
        var found = new List<Capture>();
        foreach (var capture in captures)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (tables.Quotes.OfCapture(tables.Captures.Find(capture.Sha256)) is { } filter && filter.MayHold(words)
                && words.StandsIn(new CaptureText(capture.Text!)))
            {
                found.Add(capture);
            }
        }

        return [.. found.OrderBy(capture => capture.Source).ThenBy(capture => capture.Sha256, StringComparer.Ordinal)];
    }

    private List<Evidence> FindEvidence(QuoteQuery query, List<int> sources, CancellationToken cancellationToken)
    {
        var tables = view.Tables;
        var found = new List<Evidence>();
        foreach (var piece in PiecesOf(query, sources).Guarded(cancellationToken))
        {
            var signature = tables.Quotes.OfQuote(piece);
            if (signature != default
                && (signature.MayHold(query.Words.Signature) || query.Words.Signature.MayHold(signature))
                && tables.Evidence.RecordedFrom(piece) <= view.Revision
                && view.VersionOf(tables.Evidence.Claim(piece)) >= 0
                && query.Words.Compare(Encoding.UTF8.GetString(tables.Evidence.ReadWords(piece))) != QuoteOverlap.None)
            {
                found.Add(view.ReadEvidence(piece));
            }
        }

        return [.. found.OrderBy(piece => piece.Source).ThenBy(piece => piece.Claim).ThenBy(piece => piece.Number)];
    }

    private IEnumerable<int> PiecesOf(QuoteQuery query, List<int> sources)
    {
        if (query.Sources.Count == 0)
        {
            return Enumerable.Range(0, view.State.Counts.Evidence);
        }

        var pieces = new List<int>();
        foreach (var source in sources.SelectMany(source => view.OthersOf(source).Prepend(source)))
        {
            view.Tables.Evidence.CollectOfSource(source, view.Revision, pieces);
        }

        return pieces;
    }
}
