using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Memory.Queries.Sources;

/// <summary>
/// Finds the texts and quotes that share most trigrams with some words. Signatures choose the quotes whose words are
/// then read, so that the cost is bounded for any number of them.
/// </summary>
internal sealed class SimilarQuoteReader(GraphView view, QuoteQuery query)
{
    private const int MaxRead = 2_000;
    private const double MinShare = 0.3;

    /// <summary>Returns the most similar captures.</summary>
    /// <param name="captures">Captures with a text.</param>
    public IReadOnlyList<Capture> Among(IReadOnlyList<Capture> captures) => query.Similar == 0 ? [] :
    [
        .. captures
            .Select(capture => (Capture: capture, Share: FilterOf(capture)?.ShareOf(query.Words) ?? 0))
            .Where(one => one.Share >= MinShare)
            .OrderByDescending(one => one.Share)
            .ThenBy(one => one.Capture.Source).ThenBy(one => one.Capture.Sha256, StringComparer.Ordinal)
            .Take(query.Similar)
            .Select(one => one.Capture),
    ];

    /// <summary>Returns the most similar evidence.</summary>
    /// <param name="pieces">The evidence to choose from.</param>
    public IReadOnlyList<Evidence> Among(IEnumerable<int> pieces)
    {
        if (query.Similar == 0)
        {
            return [];
        }

        var likely = new PriorityQueue<int, double>();
        foreach (var piece in pieces)
        {
            if (view.Tables.Quotes.OfQuote(piece) is var signature && signature != default && Shows(piece))
            {
                likely.Enqueue(piece, signature.LikenessTo(query.Words.Signature));
                if (likely.Count > MaxRead)
                {
                    likely.Dequeue();
                }
            }
        }

        return
        [
            .. likely.UnorderedItems
                .Select(one => (Piece: one.Element, Share: query.Words.ShareIn(
                    Encoding.UTF8.GetString(view.Tables.Evidence.ReadWords(one.Element)))))
                .Where(one => one.Share >= MinShare)
                .Select(one => (one.Share, Evidence: view.ReadEvidence(one.Piece)))
                .OrderByDescending(one => one.Share)
                .ThenBy(one => one.Evidence.Source).ThenBy(one => one.Evidence.Claim)
                .ThenBy(one => one.Evidence.Number)
                .Take(query.Similar)
                .Select(one => one.Evidence),
        ];
    }

    private TrigramBloomFilter? FilterOf(Capture capture) =>
        view.Tables.Quotes.OfCapture(view.Tables.Captures.Find(capture.Sha256));

    private bool Shows(int piece) => view.Tables.Evidence.RecordedFrom(piece) <= view.Revision
        && view.VersionOf(view.Tables.Evidence.Claim(piece)) >= 0;
}
