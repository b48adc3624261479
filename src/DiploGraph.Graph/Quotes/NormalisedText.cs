using System.Globalization;
using System.Text;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// A text in a normalised form that is the same for all copies of the text: Unicode's NFKC, one space for each run of
/// white space, one form each for quotation marks, apostrophes and dashes, and no soft hyphens or other invisible
/// characters. It maps each of its characters to the original.
/// </summary>
internal sealed class NormalisedText
{
    // A cluster with more marks than any script uses is split, because long clusters could make normalisation slow.
    private const int MaxCluster = 64;

    // The range of the original that each character comes from.
    private readonly int[] _starts;
    private readonly int[] _ends;

    private NormalisedText(string text, int[] starts, int[] ends) => (Text, _starts, _ends) = (text, starts, ends);

    public string Text { get; }

    /// <summary>Returns the normalised form of a text, without white space at its ends.</summary>
    public static string Fold(string text) => Of(text).Text.Trim(' ');

    public static NormalisedText Of(string text)
    {
        var folded = new Folding(text);
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfCluster(text, at);
            folded.Add(at, end);
            at = end;
        }

        return folded.ToText();
    }

    /// <summary>Returns the range of the original that a range of this text comes from.</summary>
    public (int Start, int End) ToOriginal(int start, int end) => (_starts[start], _ends[end - 1]);

    /// <summary>
    /// Returns the index in this text of the first character that comes from an index of the original or a later one.
    /// </summary>
    public int FromOriginal(int index)
    {
        var found = Array.BinarySearch(_starts, index);
        if (found < 0)
        {
            return ~found;
        }

        while (found > 0 && _starts[found - 1] == index)
        {
            found--;
        }

        return found;
    }

    // A cluster is a character with everything that normalisation may compose with it: marks, the later jamo of a
    // Hangul syllable and the half-width marks of kana.
    private static int EndOfCluster(string text, int at)
    {
        var end = at + (char.IsSurrogatePair(text, at) ? 2 : 1);
        while (end < text.Length && end - at < MaxCluster && text[end] >= '\u0300' && IsJoined(text, end))
        {
            end += char.IsSurrogatePair(text, end) ? 2 : 1;
        }

        return end;
    }

    private static bool IsJoined(string text, int at) =>
        text[at] is (>= '\u1160' and <= '\u11FF') or '\uFF9E' or '\uFF9F'
        || CharUnicodeInfo.GetUnicodeCategory(text, at)
            is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;

    /// <summary>Builds a normalised text.</summary>
    private sealed class Folding(string text)
    {
        private readonly StringBuilder _folded = new(text.Length);
        private readonly List<int> _starts = new(text.Length);
        private readonly List<int> _ends = new(text.Length);

        public void Add(int start, int end)
        {
            var first = text[start];
            if (end - start == 1 && (char.IsAscii(first) || IsMark(first)))
            {
                Add(first, start, end);
                return;
            }

            var cluster = text[start..end];
            foreach (var character in IsWellFormed(cluster) ? cluster.Normalize(NormalizationForm.FormKC) : cluster)
            {
                Add(character, start, end);
            }
        }

        public NormalisedText ToText() => new(_folded.ToString(), [.. _starts], [.. _ends]);

        private void Add(char character, int start, int end)
        {
            if (IsInvisible(character))
            {
                return;
            }

            if (char.IsWhiteSpace(character))
            {
                if (_folded.Length > 0 && _folded[^1] == ' ')
                {
                    _ends[^1] = end;
                    return;
                }

                character = ' ';
            }

            _folded.Append(Fold(character));
            _starts.Add(start);
            _ends.Add(end);
        }

        private static bool IsWellFormed(string cluster) =>
            !char.IsSurrogate(cluster[0]) || char.IsSurrogatePair(cluster, 0);

        // NFKC would change these characters to something other than the mark they represent.
        private static bool IsMark(char character) => Fold(character) != character;

        private static bool IsInvisible(char character) => character is
            '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF'
            or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

        private static char Fold(char character) => character switch
        {
            '\u201C' or '\u201D' or '\u201E' or '\u201F' or '\u00AB' or '\u00BB' or '\u2033' or '\u2036'
                or '\u300C' or '\u300D' or '\u300E' or '\u300F' or '\u301D' or '\u301E' or '\u301F' or '\uFF02'
                or '\u05F4' => '"',
            '\u2018' or '\u2019' or '\u201A' or '\u201B' or '\u2039' or '\u203A' or '\u2032' or '\u2035'
                or '\u0060' or '\u00B4' or '\u02BC' or '\uFF07' or '\u05F3' => '\'',
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212' or '\u2E3A' or '\u2E3B'
                or '\uFE58' or '\uFE63' or '\uFF0D' or '\u05BE' => '-',
            _ => character,
        };
    }
}
