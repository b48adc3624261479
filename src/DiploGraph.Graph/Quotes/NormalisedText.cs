using System.Globalization;
using System.Text;
using DiploGraph.Graph.Texts;

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

    // A cluster is a character with everything that normalisation may compose with it, and what is ignored between:
    // marks, the later jamo of a Hangul syllable and the half-width marks of kana.
    private static int EndOfCluster(string text, int at)
    {
        var end = at + LengthAt(text, at);
        for (var next = end; next < text.Length && next - at < MaxCluster && text[next] >= '\u00AD';)
        {
            var isJoined = IsJoined(text, next);
            if (!isJoined && !IsIgnored(text, next))
            {
                break;
            }

            next += LengthAt(text, next);
            end = isJoined ? next : end;
        }

        return end;
    }

    private static int LengthAt(string text, int at) => char.IsSurrogatePair(text, at) ? 2 : 1;

    private static bool IsIgnored(string text, int at) => UnicodeProperties.IsIgnorable(
        char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : text[at]);

    private static bool IsJoined(string text, int at) => !IsIgnored(text, at)
        && (text[at] is (>= '\u1161' and <= '\u11FF') or '\uFF9E' or '\uFF9F'
            || CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

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

            var cluster = WithoutIgnored(start, end);
            foreach (var character in IsWellFormed(cluster) ? cluster.Normalize(NormalizationForm.FormKC) : cluster)
            {
                Add(character, start, end);
            }
        }

        public NormalisedText ToText() => new(_folded.ToString(), [.. _starts], [.. _ends]);

        private void Add(char character, int start, int end)
        {
            if (char.IsWhiteSpace(character))
            {
                if (_folded.Length > 0 && _folded[^1] == ' ')
                {
                    _ends[^1] = end;
                    return;
                }

                character = ' ';
            }

            _folded.Append(UnicodeProperties.Plain(character));
            _starts.Add(start);
            _ends.Add(end);
        }

        private string WithoutIgnored(int start, int end)
        {
            var cluster = new StringBuilder(end - start);
            for (var at = start; at < end; at += LengthAt(text, at))
            {
                cluster.Append(text, at, IsIgnored(text, at) ? 0 : LengthAt(text, at));
            }

            return cluster.ToString();
        }

        private static bool IsWellFormed(string cluster) => cluster.Length == 0
            || !char.IsSurrogate(cluster[0]) || char.IsSurrogatePair(cluster, 0);

        // NFKC would change these characters to something other than the mark they represent.
        private static bool IsMark(char character) => UnicodeProperties.Plain(character) != character;
    }
}
