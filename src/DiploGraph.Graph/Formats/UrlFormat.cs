using System.Buffers;
using System.Globalization;
using System.Text;

namespace DiploGraph.Graph.Formats;

/// <summary>
/// The form of absolute http and https URLs: a valid URL string of the WHATWG URL standard. Such a URL has no user
/// information. Two rules are stricter than the standard: no white space of any script, and no byte order mark.
/// </summary>
public static class UrlFormat
{
    private const int ByteOrderMark = 0xFEFF;

    private static readonly string[] Starts = ["https://", "http://"];

    // The URL code points of ASCII, apart from % and #, which have rules of their own.
    private static readonly SearchValues<char> AsciiCodePoints = SearchValues.Create(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!$&'()*+,-./:;=?@_~");

    /// <summary>Describes what is wrong with a URL; null if it is valid.</summary>
    /// <param name="text">The text.</param>
    public static string? FindFault(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (Starts.FirstOrDefault(it => text.StartsWith(it, StringComparison.OrdinalIgnoreCase)) is not { } start)
        {
            return "it must start with http:// or https://";
        }

        var rest = text.AsSpan(start.Length);
        var end = rest.IndexOfAny("/?#");
        var authority = end < 0 ? rest : rest[..end];
        return UrlHostFormat.FindFault(authority) ?? (end < 0 ? null : FindFaultInPath(rest[end..]));
    }

    // The path, the query and the fragment.
    private static string? FindFaultInPath(ReadOnlySpan<char> text)
    {
        var hasFragment = false;
        for (var at = text.IndexOfAnyExcept(AsciiCodePoints); at < text.Length && at >= 0;)
        {
            if (text[at] == '%')
            {
                if (at + 2 >= text.Length
                    || !char.IsAsciiHexDigit(text[at + 1]) || !char.IsAsciiHexDigit(text[at + 2]))
                {
                    return "% must be followed by two hexadecimal digits";
                }

                at += 3;
            }
            else if (text[at] == '#' && !hasFragment)
            {
                hasFragment = true;
                at++;
            }
            else
            {
                var status = Rune.DecodeFromUtf16(text[at..], out var rune, out var length);
                if (status != OperationStatus.Done || !IsAllowedBeyondAscii(rune))
                {
                    return $"it cannot contain {Describe(text[at])}";
                }

                at += length;
            }

            var next = text[at..].IndexOfAnyExcept(AsciiCodePoints);
            at = next < 0 ? text.Length : at + next;
        }

        return null;
    }

    // Noncharacters end in FFFE or FFFF, or are from FDD0 to FDEF.
    private static bool IsAllowedBeyondAscii(Rune rune) =>
        rune.Value > 0xA0
        && (rune.Value & 0xFFFE) != 0xFFFE
        && rune.Value is not ((>= 0xFDD0 and <= 0xFDEF) or ByteOrderMark)
        && !Rune.IsWhiteSpace(rune);

    private static string Describe(char character) => character switch
    {
        ' ' => "a space",
        > ' ' and <= '~' => $"\"{character}\"",
        _ => string.Create(CultureInfo.InvariantCulture, $"the character U+{(int)character:X4}"),
    };
}
