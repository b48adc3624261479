using DiploGraph.Exchange.Seed.Format;
using DiploGraph.Exchange.Seed.Validation;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Formats;
using DiploGraph.Graph.Time;

namespace DiploGraph.Exchange.Seed.Resolving;

/// <summary>Reads a value as the kind of literal that its predicate or qualifier takes.</summary>
internal static class LiteralReader
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
        var literal = new Literal(kind, text, language);
        if (kind == LiteralKind.Time && !EdtfTime.TryParse(text, out _, out var error))
        {
            problems.Add(
                location, SeedProblemCodes.InvalidEdtf, SeedValues.EdtfMessage(text, error), error.Position);
        }
        else if (kind == LiteralKind.Token && !tokens.Contains(text))
        {
            problems.Add(location, SeedProblemCodes.UnknownToken,
                $"\"{text}\" is not one of {string.Join(", ", tokens)}.{SpellingSuggester.Hint(text, tokens)}");
        }
        else if (LiteralFormat.Expected(literal) is { } expected)
        {
            problems.Add(location, SeedProblemCodes.InvalidValue, SeedValues.Expected(text, expected));
        }
        else
        {
            return literal;
        }

        return null;
    }
}
