using System.Buffers;
using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Changes;

/// <summary>The forms of texts: language tags, literals, hashes.</summary>
internal static class TextFormats
{
    private const int MaxTagLength = 63;
    private const int MaxSubtagLength = 8;
    private const int Sha256Digits = 64;

    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether every surrogate has its other half.</summary>
    public static bool IsWellFormed(string text)
    {
        for (var at = text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF'); at >= 0 && at < text.Length; at++)
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

    /// <summary>
    /// Whether a text is well formed by RFC 5646 as far as its subtags go: letters first, then letters and digits,
    /// each 1 to 8 long. Whether a tag is registered is not asked.
    /// </summary>
    public static bool IsLanguageTag(string text)
    {
        if (text.Length > MaxTagLength)
        {
            return false;
        }

        var isFirst = true;
        foreach (var range in text.AsSpan().Split('-'))
        {
            var subtag = text.AsSpan(range);
            if (subtag.Length is < 1 or > MaxSubtagLength
                || (isFirst && subtag is { Length: 1 } and not "x" and not "i"))
            {
                return false;
            }

            foreach (var character in subtag)
            {
                if (!(isFirst ? char.IsAsciiLetter(character) : char.IsAsciiLetterOrDigit(character)))
                {
                    return false;
                }
            }

            isFirst = false;
        }

        return true;
    }

    /// <summary>Whether a text is a SHA-256: 64 lower-case hexadecimal digits.</summary>
    public static bool IsSha256(string text) =>
        text.Length == Sha256Digits && !text.AsSpan().ContainsAnyExcept(HexadecimalDigits);

    /// <summary>Whether a text is an absolute http or https URL.</summary>
    public static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    /// <summary>What was expected instead of a literal's text; null where the text is of its kind.</summary>
    public static string? Expected(Literal literal) => literal.Kind switch
    {
        LiteralKind.Text or LiteralKind.Token => null,
        LiteralKind.Time => EdtfTime.TryParse(literal.Text, out _, out var error)
            ? null
            : $"an EDTF date, at its character {error.Position + 1}: {error.Message.TrimEnd('.')}",
        LiteralKind.Integer => IsInteger(literal.Text) ? null : "a whole number in decimal digits",
        LiteralKind.Boolean => literal.Text is "true" or "false" ? null : "true or false",
        LiteralKind.Coordinates => IsCoordinates(literal.Text) ? null : "latitude,longitude in decimal degrees",
        LiteralKind.Url => IsUrl(literal.Text) ? null : "an http or https URL",
        _ => "a kind of literal that there is",
    };

    // One lexical form a number: no plus sign, no leading zeros.
    private static bool IsInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && text == number.ToString(CultureInfo.InvariantCulture);

    private static bool IsCoordinates(string text)
    {
        var comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && IsDegrees(text.AsSpan(0, comma), 90) && IsDegrees(text.AsSpan(comma + 1), 180);
    }

    private static bool IsDegrees(ReadOnlySpan<char> text, int limit) =>
        decimal.TryParse(
            text,
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out var degrees)
        && Math.Abs(degrees) <= limit;
}
