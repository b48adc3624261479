using System.Globalization;
using System.Text.RegularExpressions;
using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Seed.Validation;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>Reads a value as the kind of literal that its predicate or qualifier takes.</summary>
internal static partial class LiteralReader
{
    /// <summary>Returns the literal; null, and reports a problem, if the text is not of this kind.</summary>
    public static Literal? Read(
        LiteralKind kind,
        IReadOnlyList<string> tokens,
        string text,
        string? language,
        SeedLocation location,
        SeedProblemList problems)
    {
        var (code, message, character) = kind switch
        {
            LiteralKind.Time when !EdtfTime.TryParse(text, out _, out var error) =>
                (SeedProblemCodes.InvalidEdtf, SeedValues.EdtfMessage(text, error), error.Position),
            LiteralKind.Token when !tokens.Contains(text) =>
                (SeedProblemCodes.UnknownToken,
                    $"\"{text}\" is not one of {string.Join(", ", tokens)}.{SpellingSuggester.Hint(text, tokens)}", 0),
            LiteralKind.Integer when !long.TryParse(
                text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) =>
                (SeedProblemCodes.InvalidValue, Expected(text, "a whole number"), 0),
            LiteralKind.Boolean when text is not ("true" or "false") =>
                (SeedProblemCodes.InvalidValue, Expected(text, "true or false"), 0),
            LiteralKind.Coordinates when !AreCoordinates(text) =>
                (SeedProblemCodes.InvalidValue,
                    Expected(text, "latitude,longitude in decimal degrees (such as 35.6925,139.7281)"), 0),
            LiteralKind.Url when !SeedValues.IsUrl(text) =>
                (SeedProblemCodes.InvalidValue, Expected(text, "an http or https URL"), 0),
            _ => ((string?)null, "", 0),
        };
        if (code is null)
        {
            return new Literal(kind, text, language);
        }

        problems.Add(location, code, message, character);
        return null;
    }

    private static string Expected(string text, string expected) =>
        $"\"{text}\" was found where {expected} was expected.";

    private static bool AreCoordinates(string text) =>
        Coordinates().Match(text) is { Success: true } match
        && Math.Abs(decimal.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)) <= 90
        && Math.Abs(decimal.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)) <= 180;

    [GeneratedRegex(@"^(-?\d{1,2}(?:\.\d{1,8})?),(-?\d{1,3}(?:\.\d{1,8})?)\z")]
    private static partial Regex Coordinates();
}
