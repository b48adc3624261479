using System.Text.RegularExpressions;
using DiploGraph.Server.Tests.House;

namespace DiploGraph.Server.Tests.Schema;

/// <summary>
/// Finds string literals in capitals where an error gets its code: among the arguments of the constructors and
/// factories of errors, and in assignments to <c>Code</c> or <c>["code"]</c>.
/// </summary>
internal static partial class LiteralCodes
{
    public static IEnumerable<string> In(SourceFile file)
    {
        var text = string.Join('\n', file.Lines);
        var creations = MakesErrors().IsMatch(text) ? ErrorCreation().Matches(text).AsEnumerable() : [];
        return creations
            .SelectMany(creation => Capitals().Matches(Arguments(text, creation.Index + creation.Length)))
            .Concat(CodeAssignment().Matches(text))
            .Select(found => $"{file}:{found.Groups["code"].Value}")
            .Distinct();
    }

    /// <summary>Returns the text up to the parenthesis that closes an argument list.</summary>
    private static string Arguments(string text, int start)
    {
        var depth = 1;
        var at = start;
        for (; at < text.Length && depth > 0; at++)
        {
            depth += text[at] switch { '(' => 1, ')' => -1, _ => 0 };
        }

        return text[start..at];
    }

    [GeneratedRegex(@"\b(GraphQLError|GraphQLException|RequestProblem)\b")]
    private static partial Regex MakesErrors();

    // The type of "new(...)" is not visible here: in a file that creates errors, every one counts.
    [GeneratedRegex(@"\b(GraphQLError(\.At)?|GraphQLException|RequestProblem|new)\s*\(")]
    private static partial Regex ErrorCreation();

    [GeneratedRegex("\"(?<code>[A-Z][A-Z0-9_]{3,})\"")]
    private static partial Regex Capitals();

    [GeneratedRegex(@"(\bCode|\[""code""\])\s*=\s*""(?<code>[^""]+)""")]
    private static partial Regex CodeAssignment();
}
