using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// Tells of most quotes and captures that they have nothing to do with some words: 16 bytes a piece of evidence, an
/// eighth of a byte for each character of a capture. Searches fill it, as far as the version that they read goes, so
/// that neither opening nor writing the graph pays for it. Nothing in it ever changes.
/// </summary>
internal sealed class QuoteFilterTable(EvidenceTable evidence, CaptureTable captures)
{
    private readonly Lock _filling = new();
    private readonly Column<TrigramSignature> _quotes = new();
    private readonly Column<TrigramBloomFilter?> _texts = new();
    private int _quotesFilled;
    private int _textsFilled;

    /// <summary>The signature of a piece's words; the default where it has none.</summary>
    public TrigramSignature OfQuote(int piece) => _quotes[piece];

    /// <summary>The filter of a capture's text; null where it has none.</summary>
    public TrigramBloomFilter? OfCapture(int capture) => _texts[capture];

    /// <summary>Fills it as far as a version goes.</summary>
    public void Cover(GraphCounts counts, CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _quotesFilled) >= counts.Evidence && Volatile.Read(ref _textsFilled) >= counts.Captures)
        {
            return;
        }

        lock (_filling)
        {
            while (_quotesFilled < counts.Evidence)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _quotes.Add(TrigramSignature.Of(evidence.ReadWords(_quotesFilled)));
                Volatile.Write(ref _quotesFilled, _quotesFilled + 1);
            }

            while (_textsFilled < counts.Captures)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _texts.Add(captures[_textsFilled].Text is { } text ? TrigramBloomFilter.Of(text) : null);
                Volatile.Write(ref _textsFilled, _textsFilled + 1);
            }
        }
    }
}
