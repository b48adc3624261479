namespace DiploGraph.Benchmarks.Graphs;

/// <summary>Names as people may write them from memory.</summary>
internal static class MisspeltNames
{
    private static readonly (string Latin, string Cyrillic)[] Letters =
    [
        ("kh", "х"), ("sh", "ш"), ("ts", "ц"), ("tz", "ц"), ("th", "т"), ("ee", "и"), ("aa", "а"), ("a", "а"),
        ("b", "б"), ("c", "к"), ("d", "д"), ("e", "е"), ("f", "ф"), ("g", "г"), ("h", "х"), ("i", "и"), ("j", "дж"),
        ("k", "к"), ("l", "л"), ("m", "м"), ("n", "н"), ("o", "о"), ("p", "п"), ("q", "к"), ("r", "р"), ("s", "с"),
        ("t", "т"), ("u", "у"), ("v", "в"), ("w", "в"), ("y", "и"), ("z", "з"),
    ];

    /// <summary>The kinds of spelling, each with a function that derives it from a name.</summary>
    public static IReadOnlyList<(string Kind, Func<string, Random, string> Write)> Kinds { get; } =
    [
        ("as it is", static (name, _) => name),
        ("in the other order", static (name, _) => Turn(name)),
        ("with one typing error", static (name, random) => Misspell(name, random)),
        ("with two typing errors", static (name, random) => Misspell(Misspell(name, random), random)),
        ("cut off while typing", static (name, _) => name[..^Math.Min(3, name.Length / 3)]),
        ("an initial and the family name", static (name, _) => $"{name[0]}. {name[(name.LastIndexOf(' ') + 1)..]}"),
        ("in Cyrillic letters", static (name, _) => WriteCyrillic(name)),
        ("the family name alone", static (name, _) => name[(name.LastIndexOf(' ') + 1)..]),
    ];

    private static string Turn(string name)
    {
        var at = name.LastIndexOf(' ');
        return $"{name[(at + 1)..]} {name[..Math.Max(at, 0)]}".TrimEnd();
    }

    // An extra, missing, wrong or swapped letter, but never the first letter of a word.
    private static string Misspell(string name, Random random)
    {
        var at = random.Next(1, name.Length - 1);
        if (!char.IsAsciiLetterLower(name[at]) || !char.IsAsciiLetterLower(name[at + 1]))
        {
            return name.Insert(name.Length - 1, "e");
        }

        return random.Next(4) switch
        {
            0 => name.Remove(at, 1),
            1 => name.Insert(at, ((char)random.Next('a', 'z' + 1)).ToString()),
            2 => $"{name[..at]}{(char)random.Next('a', 'z' + 1)}{name[(at + 1)..]}",
            _ => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
        };
    }

    private static string WriteCyrillic(string name)
    {
        var written = name.ToLowerInvariant();
        foreach (var (latin, cyrillic) in Letters)
        {
            written = written.Replace(latin, cyrillic, StringComparison.Ordinal);
        }

        return written;
    }
}
