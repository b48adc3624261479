using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace DiploGraph.Exchange.Yaml;

/// <summary>
/// The characters of a text, as YAML 1.2 defines them. The scanner follows YAML 1.1, which ends lines at U+0085, U+2028
/// and U+2029, and it takes U+0000 for the end of the text. So U+0000 is an error here, and each separator is masked by
/// a private-use character that the text does not contain. Lines and columns stay as they are.
/// </summary>
internal sealed class YamlCharacters
{
    private const char FirstSubstitute = '\uE000';
    private const char LastSubstitute = '\uF8FF';

    private static readonly SearchValues<char> Separators = SearchValues.Create("\u0085\u2028\u2029");

    // Control characters other than tab, line feed and carriage return; and the two noncharacters.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
    [
        .. Enumerable.Range(0, ' ').Select(code => (char)code).Except(['\t', '\n', '\r']), '\uFFFE', '\uFFFF',
    ]);

    private readonly Dictionary<char, char> _separators;

    private YamlCharacters(string masked, Dictionary<char, char> separators) =>
        (Masked, _separators) = (masked, separators);

    /// <summary>The text with its separators masked.</summary>
    public string Masked { get; }

    /// <summary>Reads a text; returns false if YAML does not allow one of its characters.</summary>
    public static bool TryRead(
        string text, [NotNullWhen(true)] out YamlCharacters? characters, [NotNullWhen(false)] out YamlError? error)
    {
        characters = null;
        if (text.AsSpan().IndexOfAny(Forbidden) is >= 0 and var at)
        {
            error = Error(text, at, $"the character U+{(int)text[at]:X4} is not allowed. Is the file a text in UTF-8?");
            return false;
        }

        var separators = text.Where(Separators.Contains).Distinct().ToArray();
        var substitutes = separators.Length == 0 ? [] : FindUnused(text, separators.Length);
        if (substitutes.Length < separators.Length)
        {
            error = Error(text, text.AsSpan().IndexOfAny(Separators), $"the file has too many private-use characters.");
            return false;
        }

        error = null;
        characters = new YamlCharacters(
            separators.Length == 0 ? text : Replace(text, Pair(separators, substitutes)),
            Pair(substitutes, separators));
        return true;
    }

    /// <summary>Restores the separators in a part of the text.</summary>
    public string Unmask(string part) => _separators.Count == 0 ? part : Replace(part, _separators);

    private static char[] FindUnused(string text, int count)
    {
        var used = text.Where(character => character is >= FirstSubstitute and <= LastSubstitute).ToHashSet();
        return
        [
            .. Enumerable.Range(FirstSubstitute, LastSubstitute - FirstSubstitute + 1)
                .Select(code => (char)code)
                .Where(character => !used.Contains(character))
                .Take(count),
        ];
    }

    private static Dictionary<char, char> Pair(char[] from, char[] to) =>
        from.Zip(to).ToDictionary(pair => pair.First, pair => pair.Second);

    private static string Replace(string text, Dictionary<char, char> by) => string.Create(
        text.Length,
        (text, by),
        static (target, state) =>
        {
            for (var i = 0; i < target.Length; i++)
            {
                target[i] = state.by.GetValueOrDefault(state.text[i], state.text[i]);
            }
        });

    private static YamlError Error(string text, int at, FormattableString message) => new(
        YamlPosition.Of(text.AsSpan(0, at)),
        YamlErrorKind.Syntax,
        $"This is not YAML: {message.ToString(CultureInfo.InvariantCulture)}");
}
