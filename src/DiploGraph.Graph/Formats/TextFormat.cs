using System.Buffers;

namespace DiploGraph.Graph.Formats;

/// <summary>The forms of texts in general, and of hashes.</summary>
public static class TextFormat
{
    private const int Sha256Digits = 64;

    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether every surrogate is part of a pair.</summary>
    /// <param name="text">The text.</param>
    public static bool IsWellFormed(ReadOnlySpan<char> text)
    {
        for (var at = text.IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
        {
            if (!char.IsSurrogate(text[at]))
            {
                continue;
            }

            if (at + 1 == text.Length || !char.IsSurrogatePair(text[at], text[at + 1]))
            {
                return false;
            }

            at++;
        }

        return true;
    }

    /// <summary>Whether a text is a SHA-256 hash: 64 lower-case hexadecimal digits.</summary>
    /// <param name="text">The text.</param>
    public static bool IsSha256(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == Sha256Digits && !text.AsSpan().ContainsAnyExcept(HexadecimalDigits);
    }
}
