using System.Text;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Exchange.Captures;

/// <summary>A capture at hand: its text as it is, with places counted in Unicode code points.</summary>
internal sealed class CaptureCopy(string text, long byteLength)
{
    // Without surrogates, code points and UTF-16 code units are counted alike.
    private readonly bool _isPlain = !text.Any(char.IsSurrogate);

    public string Text => text;

    public long ByteLength => byteLength;

    /// <summary>The capture of some bytes, or null where they are not UTF-8.</summary>
    public static CaptureCopy? OfBytes(byte[] bytes)
    {
        try
        {
            return new CaptureCopy(new UTF8Encoding(false, true).GetString(bytes), bytes.Length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Whether words stand exactly at a place.</summary>
    public bool HasAt(string words, TextPositionSelector position)
    {
        var index = CodeUnitsBefore(position.Start);
        return index <= text.Length
            && text.AsSpan(index).StartsWith(words, StringComparison.Ordinal)
            && CodePoints(words) == position.End - position.Start;
    }

    private int CodeUnitsBefore(int codePoints)
    {
        if (_isPlain)
        {
            return codePoints;
        }

        var index = 0;
        for (; codePoints > 0 && index < text.Length; codePoints--)
        {
            index += char.IsSurrogatePair(text, index) ? 2 : 1;
        }

        return index + codePoints;
    }

    private static int CodePoints(string words) => words.EnumerateRunes().Count();
}
