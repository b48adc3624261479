using System.Globalization;
using System.Text.RegularExpressions;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Formats;

/// <summary>The forms of literals. Each number has one form: ASCII digits without leading zeros or plus sign.</summary>
public static partial class LiteralFormat
{
    /// <summary>Describes the text that a literal should have; null if its text matches its kind.</summary>
    /// <param name="literal">The literal. The tokens of a vocabulary are not checked.</param>
    public static string? Expected(Literal literal) => literal.Kind switch
    {
        LiteralKind.Text or LiteralKind.Token => null,
        LiteralKind.Time => EdtfTime.TryParse(literal.Text, out _, out var error)
            ? null
            : $"an EDTF date (character {error.Position + 1}: {error.Message.TrimEnd('.')})",
        LiteralKind.Integer => IsInteger(literal.Text) ? null : "a whole number in decimal digits",
        LiteralKind.Boolean => literal.Text is "true" or "false" ? null : "true or false",
        LiteralKind.Coordinates => AreCoordinates(literal.Text)
            ? null
            : "latitude,longitude in decimal degrees (such as 35.6925,139.7281)",
        LiteralKind.Url => UrlFormat.FindFault(literal.Text) is { } fault ? $"an http or https URL ({fault})" : null,
        _ => "a valid kind of literal",
    };

    private static bool IsInteger(string text) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && text == number.ToString(CultureInfo.InvariantCulture);

    private static bool AreCoordinates(string text) =>
        Coordinates().Match(text) is { Success: true } match
        && Degrees(match.Groups["latitude"]) <= 90
        && Degrees(match.Groups["longitude"]) <= 180;

    private static decimal Degrees(Group number) =>
        Math.Abs(decimal.Parse(number.ValueSpan, CultureInfo.InvariantCulture));

    // [0-9], because \d also matches the digits of other scripts.
    [GeneratedRegex(@"^(?<latitude>-?[0-9]{1,2}(\.[0-9]{1,15})?),(?<longitude>-?[0-9]{1,3}(\.[0-9]{1,15})?)\z")]
    private static partial Regex Coordinates();
}
