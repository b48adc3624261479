using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// Filters that exclude most quotes and captures that cannot match some words. They take 16 bytes per piece of evidence
/// and an eighth of a byte per character of a capture. Searches fill the table up to the state that they read, so
/// neither opening nor writing the graph pays for it. Entries never change.
/// </summary>
internal sealed class QuoteFilterTable(EvidenceTable evidence, CaptureTable captures)
{
    private readonly Lock _filling = new();
    private readonly Column<TrigramSignature> _quotes = new();
    private readonly Column<TrigramBloomFilter?> _texts = new();
    private int _quotesFilled;
    private int _textsFilled;

    /// <summary>Returns the signature of a piece's quote; the default value if it has none.</summary>
    public TrigramSignature OfQuote(int piece) => _quotes[piece];

    /// <summary>Returns the filter for a capture's text, or null if it has none.</summary>
    public TrigramBloomFilter? OfCapture(int capture) => _texts[capture];

    /// <summary>Fills the table up to the counts of a state.</summary>
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
