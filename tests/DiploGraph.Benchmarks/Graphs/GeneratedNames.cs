namespace DiploGraph.Benchmarks.Graphs;

/// <summary>Invented names that look plausible, composed of syllables from a few inventories.</summary>
internal sealed class GeneratedNames(Random random)
{
    private static readonly (string[] Starts, string[] Vowels, string[] Ends)[] Inventories =
    [
        (["k", "s", "t", "n", "h", "m", "y", "r", "sh", "ts"], ["a", "i", "u", "e", "o"], ["", "", "", "n"]),
        (["b", "g", "d", "l", "z", "sh", "r", "v", "kh"], ["a", "e", "i", "o"], ["", "r", "n", "l", "m", "tz"]),
        (["v", "k", "p", "s", "d", "m", "gr", "st", "l"], ["a", "e", "i", "o", "y"], ["", "v", "n", "sk", "r", "l"]),
        (
            ["f", "th", "w", "h", "br", "cl", "m", "gr", "d"],
            ["a", "e", "i", "o", "ee"],
            ["", "n", "rd", "ld", "ll", "s"]),
        (["al-h", "al-s", "m", "j", "q", "kh", "f", "n"], ["a", "i", "u", "aa"], ["", "d", "m", "r", "n", "b"]),
    ];

    /// <summary>Returns a given name and a family name from one inventory.</summary>
    public (string Given, string Family) Person()
    {
        var inventory = random.Next(Inventories.Length);
        return (Word(inventory, random.Next(2, 4)), Word(inventory, random.Next(2, 5)));
    }

    /// <summary>Returns a word of two to four syllables, for the name of a country or city.</summary>
    public string Place() => Word(random.Next(Inventories.Length), random.Next(2, 5));

    private string Word(int inventory, int syllables)
    {
        var (starts, vowels, ends) = Inventories[inventory];
        var word = "";
        for (var at = 0; at < syllables; at++)
        {
            word += Pick(starts) + Pick(vowels) + (at == syllables - 1 ? Pick(ends) : "");
        }

        return char.ToUpperInvariant(word[0]) + word[1..];
    }

    private string Pick(string[] of) => of[random.Next(of.Length)];
}
