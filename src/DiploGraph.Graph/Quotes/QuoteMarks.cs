using System.Globalization;
using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Quotes;

/// <summary>
/// The marks that people put around words when they quote them: quotation marks of every script, and an ellipsis where
/// they leave something out. They are not part of what was said.
/// </summary>
internal static class QuoteMarks
{
    private const int MinDots = 3;

    /// <summary>Removes quotation marks, ellipses and white space from both ends of a text.</summary>
    public static string Trim(string text) => Trim(text, Ellipses(text), 0, text.Length);

    /// <summary>
    /// Splits a text at its ellipses, with or without brackets: <c>…</c>, <c>...</c>, <c>. . .</c>, <c>[...]</c>,
    /// <c>(…)</c>, <c>……</c>. Returns the parts that are not empty, without the marks around them.
    /// </summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var parts = new List<string>();
        var start = 0;
        foreach (var ellipsis in Ellipses(text).Append((Start: text.Length, End: text.Length)))
        {
            if (Trim(text, [], start, ellipsis.Start) is { Length: > 0 } part)
            {
                parts.Add(part);
            }

            start = ellipsis.End;
        }

        return parts;
    }

    /// <summary>Returns true for quotation marks and for apostrophes, which are used as such.</summary>
    public static bool IsQuotationMark(char character) => character switch
    {
        '"' or '\'' or '`' or '\u00B4' or '\u201A' or '\u201E' or '\u2E42' or '\uFF02' or '\uFF07' => true,
        (>= '\u2032' and <= '\u2036') or (>= '\u3008' and <= '\u300F') or (>= '\u301D' and <= '\u301F') => true,
        (>= '\uFE3D' and <= '\uFE44') or '\uFF62' or '\uFF63' or '\u05F3' or '\u05F4' => true,
        _ => char.GetUnicodeCategory(character)
            is UnicodeCategory.InitialQuotePunctuation or UnicodeCategory.FinalQuotePunctuation,
    };

    private static string Trim(string text, List<(int Start, int End)> ellipses, int start, int end)
    {
        foreach (var ellipsis in ellipses)
        {
            start = SkipMarks(text, start, end);
            if (ellipsis.Start != start)
            {
                break;
            }

            start = ellipsis.End;
        }

        start = SkipMarks(text, start, end);
        for (var at = ellipses.Count - 1; at >= 0 && ellipses[at].Start >= start; at--)
        {
            end = SkipMarksBack(text, start, end);
            if (ellipses[at].End != end)
            {
                break;
            }

            end = ellipses[at].Start;
        }

        return text[start..SkipMarksBack(text, start, end)];
    }

    private static int SkipMarks(string text, int start, int end)
    {
        while (start < end && IsAround(text[start]))
        {
            start++;
        }

        return start;
    }

    private static int SkipMarksBack(string text, int start, int end)
    {
        while (end > start && IsAround(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static bool IsAround(char character) =>
        IsQuotationMark(character) || char.IsWhiteSpace(character) || UnicodeProperties.IsIgnorable(character);

    private static List<(int Start, int End)> Ellipses(string text)
    {
        var found = new List<(int Start, int End)>();
        for (var at = 0; at < text.Length;)
        {
            var end = EndOfBracketed(text, at) ?? EndOfDots(text, at);
            if (end is { } known)
            {
                found.Add((at, known));
            }

            at = end ?? (at + 1);
        }

        return found;
    }

    private static int? EndOfBracketed(string text, int at)
    {
        var close = text[at] switch
        {
            '[' => ']',
            '(' => ')',
            '\uFF08' => '\uFF09',
            '\uFF3B' => '\uFF3D',
            '\u3010' => '\u3011',
            '\u3014' => '\u3015',
            _ => '\0',
        };
        if (close == '\0')
        {
            return null;
        }

        at = SkipSpace(text, at + 1);
        return at < text.Length && EndOfDots(text, at) is { } end
            && SkipSpace(text, end) is var last && last < text.Length && text[last] == close
            ? last + 1
            : null;
    }

    // The end of an ellipsis that begins here; null if there is none.
    private static int? EndOfDots(string text, int at)
    {
        var dot = text[at];
        if (dot is '\u2026' or '\u22EF' or '\u2025')
        {
            while (at < text.Length && text[at] is ('\u2026' or '\u22EF' or '\u2025'))
            {
                at++;
            }

            return at;
        }

        if (dot is not ('.' or '\u3002' or '\uFF0E' or '\u30FB' or '\uFF65' or '\u00B7'))
        {
            return null;
        }

        var (end, count) = (at, 0);
        while (at < text.Length && text[at] == dot)
        {
            count++;
            end = at + 1;
            at = SkipSpace(text, end);
        }

        return count >= MinDots ? end : null;
    }

    // At most one character, as in ". . .".
    private static int SkipSpace(string text, int at) => at < text.Length && char.IsWhiteSpace(text[at]) ? at + 1 : at;
}
