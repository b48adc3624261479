using System.Buffers;
using System.Numerics;
using System.Text;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// 128 bits that rule out most short texts that do not contain a quote (a Bloom filter of trigrams): one bit for each
/// hash of three consecutive letters or digits. Every copy of a text that contains the quote has all bits of the quote;
/// most other texts lack at least one.
/// </summary>
/// <param name="Low">The bits 0 to 63.</param>
/// <param name="High">The bits 64 to 127.</param>
public readonly record struct TrigramSignature(ulong Low, ulong High)
{
    /// <summary>Returns the signature of a text, which is the same for all its copies.</summary>
    public static TrigramSignature Of(ReadOnlySpan<byte> utf8)
    {
        if (!Ascii.IsValid(utf8))
        {
            return OfFolded(NormalisedText.Fold(Encoding.UTF8.GetString(utf8)));
        }

        var buffer = ArrayPool<char>.Shared.Rent(utf8.Length);
        var signature = OfFolded(buffer.AsSpan(0, Encoding.ASCII.GetChars(utf8, buffer)));
        ArrayPool<char>.Shared.Return(buffer);
        return signature;
    }

    /// <summary>Checks whether a text with this signature may contain a text with another.</summary>
    public bool MayHold(TrigramSignature words) => (words.Low & ~Low) == 0 && (words.High & ~High) == 0;

    /// <summary>
    /// Returns how much more bits of other words a text with this signature has than a random text with as many bits
    /// would have, in standard deviations. The greater, the more trigrams the two probably share.
    /// </summary>
    public double LikenessTo(TrigramSignature words)
    {
        var wanted = BitOperations.PopCount(words.Low) + BitOperations.PopCount(words.High);
        var shared = BitOperations.PopCount(words.Low & Low) + BitOperations.PopCount(words.High & High);
        var density = (BitOperations.PopCount(Low) + BitOperations.PopCount(High)) / 128.0;
        return (shared - (wanted * density)) / Math.Sqrt((wanted * density * (1 - density)) + 1);
    }

    internal static TrigramSignature OfFolded(ReadOnlySpan<char> folded)
    {
        var (low, high) = (0UL, 0UL);
        var trigrams = new TrigramHasher(folded);
        while (trigrams.MoveNext())
        {
            var bit = (int)(trigrams.Current >> 57);
            low |= bit < 64 ? 1UL << bit : 0;
            high |= bit < 64 ? 0 : 1UL << (bit - 64);
        }

        return new TrigramSignature(low, high);
    }
}
