using System.Text;
using System.Text.RegularExpressions;

namespace DiploGraph.Exchange.Tests.Seed.Fuzzing;

/// <summary>Breaks the bytes of seed files in the ways in which files are broken.</summary>
internal static partial class SeedMutator
{
    private static readonly string[] Pieces =
    [
        "\0", "\u0001", "\u007F", "\u0085", "\u00A0", "\u2028", "\u2029", "\uFEFF", "\uFFFE", "\uE000", "\u200D",
        "\u202E", "\r", "\n", "\r\n", "\t", " ", "    ", "&a ", "*a", "!!str ", "! ", "!<x> ", "<<: ", "---\n",
        "...\n", "%YAML 1.1\n", "%TAG ! x\n", "? ", "| ", "> ", "|+2\n", ">-9\n", "'", "\"", "{", "}", "[", "]", ",",
        ": ", ":", "- ", "-", "#", " # x", "@", "`", "~", "null", "\\x", "\\x41", "\\u2028", "\\uD800", "\\U0010FFFF",
        "\\UFFFFFFFF", "\\0", "\\N", "\\L", "٣", "９", "२", "²", "½", "2022-13", "2022-02-30", "9999999999999999999",
        "-1", "+1", "007", "1e9", "0x1F", "NaN", "true", "yes", "country:jp", "claim:old", "source:report#gantz",
        "source:", "..", "/..", "../", "[..2022]", "{2022}", "{0}", "{PropertyValue:X}", "U.S.", "a..b", "quotes",
        "id", "https://", "https://a b", "javascript:x", "en-", "x-", "i-klingon",
        "\ud83d\ude00", new string('[', 300), new string('{', 300), new string('a', 3_000), new string(' ', 1_200),
        string.Concat(Enumerable.Repeat("- ", 200)), string.Concat(Enumerable.Repeat("? ", 200)),
    ];

    /// <summary>Returns a broken copy of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="other">Another file, parts of which may be inserted.</param>
    /// <param name="random">Decides what is broken.</param>
    public static byte[] Mutate(byte[] file, byte[] other, Random random)
    {
        for (var breaks = random.Next(1, 5); breaks > 0; breaks--)
        {
            file = random.Next(3) == 0 ? MutateBytes(file, other, random) : MutateText(file, random);
        }

        return file;
    }

    private static byte[] MutateBytes(byte[] file, byte[] other, Random random)
    {
        var (at, end) = Range(file.Length, random);
        var (from, to) = Range(other.Length, random);
        switch (random.Next(5))
        {
            case 0 when file.Length > 0:
                var flipped = file.ToArray();
                flipped[at % file.Length] ^= (byte)(1 << random.Next(8));
                return flipped;
            case 1:
                return [.. file[..at], .. file[end..]];
            case 2:
                return [.. file[..end], .. file[at..]];
            case 3:
                return [.. file[..at], .. other[from..to], .. file[end..]];
            default:
                return [.. file[..at], (byte)random.Next(256), .. file[at..]];
        }
    }

    private static byte[] MutateText(byte[] file, Random random)
    {
        var text = Encoding.UTF8.GetString(file);
        var changed = random.Next(4) switch
        {
            0 => text.Insert(random.Next(text.Length + 1), Pieces[random.Next(Pieces.Length)]),
            1 => ReplaceWord(text, Pieces[random.Next(Pieces.Length)], random),
            2 => SwapWords(text, random),
            _ => MoveLine(text, random),
        };
        return Encoding.UTF8.GetBytes(changed);
    }

    private static string ReplaceWord(string text, string word, Random random) =>
        Words().Matches(text) is { Count: > 0 } words && words[random.Next(words.Count)] is var old
            ? text.Remove(old.Index, old.Length).Insert(old.Index, word)
            : word;

    private static string SwapWords(string text, Random random)
    {
        var words = Words().Matches(text);
        if (words.Count < 2)
        {
            return text + text;
        }

        var (one, two) = (words[random.Next(words.Count)], words[random.Next(words.Count)]);
        var (first, last) = one.Index <= two.Index ? (one, two) : (two, one);
        return first.Index == last.Index
            ? text
            : $"{text[..first.Index]}{last.Value}{text[(first.Index + first.Length)..last.Index]}{first.Value}"
                + text[(last.Index + last.Length)..];
    }

    // Removes a line, or puts it at another place with another indentation.
    private static string MoveLine(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var line = lines[random.Next(lines.Count)];
        if (random.Next(2) == 0)
        {
            lines.Remove(line);
        }

        if (random.Next(3) > 0)
        {
            lines.Insert(random.Next(lines.Count + 1), new string(' ', random.Next(8)) + line.TrimStart());
        }

        return string.Join('\n', lines);
    }

    private static (int At, int End) Range(int length, Random random)
    {
        var at = random.Next(length + 1);
        return (at, Math.Min(length, at + random.Next(random.Next(2) == 0 ? 8 : 200)));
    }

    [GeneratedRegex(@"[\w:#.-]+")]
    private static partial Regex Words();
}
