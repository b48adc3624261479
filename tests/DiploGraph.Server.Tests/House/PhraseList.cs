using System.Text.RegularExpressions;

namespace DiploGraph.Server.Tests.House;

/// <summary>Finds the phrases of phrases.tsv in texts, and single words that a re-wrap left on a line.</summary>
internal static partial class PhraseList
{
    /// <summary>
    /// What a space in a pattern matches: a space, an underscore of a test's name, or the break between two lines of a
    /// comment or of a concatenated string.
    /// </summary>
    private const string Gap = """(?:[ _]|(?: ?")?[ \t]*\r?\n[ \t]*(?:///?|#|\+ \$?")?[ \t]*)""";

    private static readonly (Regex Pattern, string Hint)[] Phrases =
    [
        .. from line in File.ReadLines(
               Path.Combine(Repository.Root, "tests", "DiploGraph.Server.Tests", "House", "phrases.tsv"))
           where line.Length > 0 && line[0] != '#'
           let columns = line.Split('\t')
           select (
               new Regex(
                   $"(?<![A-Za-z0-9])(?:{columns[0].Replace(" ", Gap, StringComparison.Ordinal)})(?![A-Za-z0-9])",
                   RegexOptions.IgnoreCase | RegexOptions.CultureInvariant),
               columns[1]),
    ];

    /// <summary>The number of phrases.</summary>
    public static int Count => Phrases.Length;

    /// <summary>Returns each phrase in a text, with its line and what to write instead.</summary>
    public static IEnumerable<string> FindIn(string path, string text)
    {
        foreach (var (pattern, hint) in Phrases)
        {
            foreach (Match found in pattern.Matches(text))
            {
                var phrase = Spaces().Replace(found.Value, " ");
                yield return $"{path}:{LineOf(text, found.Index)}: \"{phrase}\"; write: {hint}";
            }
        }

        foreach (Match word in WordAlone().Matches(text))
        {
            var line = LineOf(text, word.Groups["word"].Index);
            yield return $"{path}:{line}: one word on a line; wrap the comment again";
        }
    }

    private static int LineOf(string text, int index) => text.AsSpan(0, index).Count('\n') + 1;

    [GeneratedRegex(@"[\s/]+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\n[ \t]*///[ \t]*[^<\s][^\n]*\n[ \t]*///[ \t]*(?<word>[A-Za-z'-]+)[ \t\r]*(?=\n)")]
    private static partial Regex WordAlone();
}
