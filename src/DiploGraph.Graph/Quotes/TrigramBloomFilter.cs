using System.Numerics;
using System.Text;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// Tells of most words that they do not stand in a long text: a Bloom filter of the text's trigrams with a bit for each
/// of its characters, an eighth of a byte a character.
/// </summary>
public sealed class TrigramBloomFilter
{
    private const int MinBits = 64;

    private readonly ulong[] _bits;
    private readonly int _shift;

    private TrigramBloomFilter(ulong[] bits, int shift) => (_bits, _shift) = (bits, shift);

    /// <summary>The filter of a text; the same for all its copies.</summary>
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

    /// <summary>Whether the text may hold some words.</summary>
    public bool MayHold(QuoteProbe words) => MayHold(words.Folded);

    internal bool MayHold(ReadOnlySpan<char> folded)
    {
        var trigrams = new TrigramHasher(folded);
        while (trigrams.MoveNext())
        {
            var bit = trigrams.Current >> _shift;
            if ((_bits[bit >> 6] & (1UL << (int)(bit & 63))) == 0)
            {
                return false;
            }
        }

        return true;
    }
}
