using System.Buffers;
using System.Globalization;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Changes;

/// <summary>Checks the formats of texts: literals, hashes and URLs.</summary>
internal static class TextFormats
{
    private const int Sha256Digits = 64;

    private static readonly SearchValues<char> HexadecimalDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>Whether every surrogate is part of a pair.</summary>
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

    /// <summary>Whether a text is a SHA-256 hash: 64 lower-case hexadecimal digits.</summary>
    public static bool IsSha256(string text) =>
        text.Length == Sha256Digits && !text.AsSpan().ContainsAnyExcept(HexadecimalDigits);

    /// <summary>Whether a text is an absolute http or https URL.</summary>
    public static bool IsUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url)
        && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps);

    /// <summary>Describes the text that a literal should have; null if its text matches its kind.</summary>
    public static string? Expected(Literal literal) => literal.Kind switch
    {
        LiteralKind.Text or LiteralKind.Token => null,
        LiteralKind.Time => EdtfTime.TryParse(literal.Text, out _, out var error)
            ? null
            : $"an EDTF date (character {error.Position + 1}: {error.Message.TrimEnd('.')})",
        LiteralKind.Integer => IsInteger(literal.Text) ? null : "a whole number in decimal digits",
        LiteralKind.Boolean => literal.Text is "true" or "false" ? null : "true or false",
        LiteralKind.Coordinates => IsCoordinates(literal.Text) ? null : "latitude,longitude in decimal degrees",
        LiteralKind.Url => IsUrl(literal.Text) ? null : "an http or https URL",
        _ => "a valid kind of literal",
    };

    // Each number has one lexical form: no plus sign, no leading zeros.
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
