using System.Numerics;
using System.Text;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// A Bloom filter of the trigrams of a long text, which rules out most quotes that the text does not contain. Its size
/// is one bit for each character, rounded up to a power of two.
/// </summary>
public sealed class TrigramBloomFilter
{
    private const int MinBits = 64;

    private readonly ulong[] _bits;
    private readonly int _shift;

    private TrigramBloomFilter(ulong[] bits, int shift) => (_bits, _shift) = (bits, shift);

    /// <summary>Returns the filter of a text, which is the same for all its copies.</summary>
    public static TrigramBloomFilter Of(string text)
    {
        var folded = Ascii.IsValid(text) ? text : NormalisedText.Fold(text);
        var length = BitOperations.RoundUpToPowerOf2((ulong)Math.Max(folded.Length, MinBits));
        var filter = new TrigramBloomFilter(new ulong[length / 64], 64 - BitOperations.Log2(length));
        var trigrams = new TrigramHasher(folded);
        while (trigrams.MoveNext())
        {
            var bit = trigrams.Current >> filter._shift;
            filter._bits[bit >> 6] |= 1UL << (int)(bit & 63);
        }

        return filter;
    }

    /// <summary>Checks whether the text may contain a quote.</summary>
    public bool MayHold(QuoteProbe words) => MayHold(words.Folded);

    /// <summary>Returns the share of a quote's trigrams that the text may have, from 0 to 1.</summary>
    public double ShareOf(QuoteProbe words)
    {
        var (count, shared) = (0, 0);
        var trigrams = new TrigramHasher(words.Folded);
        while (trigrams.MoveNext())
        {
            count++;
            shared += MayHold(trigrams.Current) ? 1 : 0;
        }

        return count == 0 ? 0 : (double)shared / count;
    }

    internal bool MayHold(ReadOnlySpan<char> folded)
    {
        var trigrams = new TrigramHasher(folded);
        while (trigrams.MoveNext())
        {
            if (!MayHold(trigrams.Current))
            {
                return false;
            }
        }

        return true;
    }

    private bool MayHold(ulong trigram)
    {
        var bit = trigram >> _shift;
        return (_bits[bit >> 6] & (1UL << (int)(bit & 63))) != 0;
    }
}
