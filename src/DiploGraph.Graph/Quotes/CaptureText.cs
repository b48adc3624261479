using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// The text of a capture, decoded from UTF-8 without changes: byte order marks and line ends are kept. Positions count
/// Unicode code points, as the W3C's selectors do; a lone surrogate counts as one.
/// </summary>
public sealed class CaptureText
{
    private const int Step = 256;

    // The UTF-16 index of every Step-th code point; null if the text has no surrogates, so both counts are equal.
    private readonly int[]? _marks;
    private string? _sha256;
    private NormalisedText? _normalised;

    /// <summary>Creates the text of a capture.</summary>
    public CaptureText(string text)
    {
        Text = text;
        _marks = text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') ? MarksOf(text) : null;
        CodePointCount = _marks is null ? text.Length : CountCodePoints(text);
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The number of code points in the text.</summary>
    public int CodePointCount { get; }

    /// <summary>
    /// The SHA-256 hash of the text in UTF-8, which is that of the capture's bytes: 64 lower-case hexadecimal digits.
    /// </summary>
    public string Sha256 => _sha256 ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    internal NormalisedText Normalised => _normalised ??= NormalisedText.Of(Text);

    /// <summary>Decodes the bytes of a capture. Returns false if they are not UTF-8.</summary>
    public static bool TryDecode(ReadOnlySpan<byte> bytes, [NotNullWhen(true)] out CaptureText? text)
    {
        text = null;
        try
        {
            text = new CaptureText(new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes));
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    /// <summary>Counts the code points of a text.</summary>
    public static int CountCodePoints(ReadOnlySpan<char> text)
    {
        var count = text.Length;
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at + 1 < text.Length; at++)
        {
            if (char.IsSurrogatePair(text[at], text[at + 1]))
            {
                count--;
                at++;
            }
        }

        return count;
    }

    /// <summary>Returns the index in <see cref="Text"/> of a code point.</summary>
    /// <param name="codePoint">From 0 to <see cref="CodePointCount"/>.</param>
    public int ToUtf16(int codePoint)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(codePoint);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(codePoint, CodePointCount);
        if (_marks is null)
        {
            return codePoint;
        }

        var index = _marks[codePoint / Step];
        for (var left = codePoint % Step; left > 0; left--)
        {
            index += LengthAt(Text, index);
        }

        return index;
    }

    /// <summary>Returns the code point at an index of <see cref="Text"/>.</summary>
    /// <param name="utf16">From 0 to the length of the text.</param>
    public int ToCodePoint(int utf16)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(utf16);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(utf16, Text.Length);
        if (_marks is null)
        {
            return utf16;
        }

        var mark = Array.BinarySearch(_marks, utf16);
        mark = mark < 0 ? ~mark - 1 : mark;
        var codePoint = mark * Step;
        for (var index = _marks[mark]; index < utf16; codePoint++)
        {
            index += LengthAt(Text, index);
            if (index > utf16)
            {
                break;
            }
        }

        return codePoint;
    }

    /// <summary>Returns the words at a position; null if the position is not a range of the text.</summary>
    public string? Find(TextPositionSelector position)
    {
        if (position.Start < 0 || position.End < position.Start || position.End > CodePointCount)
        {
            return null;
        }

        var start = ToUtf16(position.Start);
        return Text[start..ToUtf16(position.End)];
    }

    private static int LengthAt(string text, int index) =>
        index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]) ? 2 : 1;

    private static int[] MarksOf(string text)
    {
        var marks = new List<int>((text.Length / Step) + 1);
        for (int index = 0, codePoint = 0; index < text.Length || marks.Count == 0; codePoint++)
        {
            if (codePoint % Step == 0)
            {
                marks.Add(index);
            }

            index += LengthAt(text, index);
        }

        if (CountCodePoints(text) is var count && count % Step == 0)
        {
            marks.Add(text.Length);
        }

        return [.. marks];
    }
}
