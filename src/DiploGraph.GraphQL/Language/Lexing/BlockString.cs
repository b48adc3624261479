using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace DiploGraph.GraphQL.Language.Lexing;

/// <summary>Decodes and formats block strings (specification, section 2.9.4, "Block Strings").</summary>
internal static class BlockString
{
    /// <summary>Decodes the text between the triple quotes.</summary>
    public static string Decode(ReadOnlySpan<byte> utf8, bool hasEscapedQuotes)
    {
        var text = Encoding.UTF8.GetString(utf8);
        if (hasEscapedQuotes)
        {
            text = text.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
        }

        return text.AsSpan().ContainsAny('\n', '\r') || IsBlank(text) ? Unindent(text) : text;
    }

    /// <summary>
    /// Formats a value as a block string, including the quotes: on separate lines if possible, otherwise directly after
    /// the opening quotes. Returns false if no block string has this value, for example because it ends with a blank
    /// line.
    /// </summary>
    public static bool TryFormat(string value, int indentation, [NotNullWhen(true)] out string? formatted)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var indent = new string(' ', indentation);
        var lines = escaped.Split('\n').Select(line => line.Length == 0 ? line : indent + line);
        formatted = $"\"\"\"\n{string.Join('\n', lines)}\n{indent}\"\"\"";
        if (DecodesTo(formatted, value))
        {
            return true;
        }

        formatted = $"\"\"\"{escaped}\"\"\"";
        return DecodesTo(formatted, value);
    }

    private static bool DecodesTo(string formatted, string value)
    {
        var utf8 = Encoding.UTF8.GetBytes(formatted);
        var lexer = new Lexer(utf8);
        lexer.Next();
        return lexer.Kind == TokenKind.BlockString && lexer.End == utf8.Length
            && Decode(lexer.Text[3..^3], lexer.HasEscape) == value;
    }

    /// <summary>
    /// BlockStringValue(rawValue): removes the common indentation of all lines except the first, and blank lines at
    /// both ends.
    /// </summary>
    private static string Unindent(string text)
    {
        var lines = SplitLines(text);
        var indent = int.MaxValue;
        var (first, last) = (-1, -1);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = text.AsSpan(lines[i]);
            if (IsBlank(line))
            {
                continue;
            }

            first = first < 0 ? i : first;
            last = i;
            if (i > 0)
            {
                indent = Math.Min(indent, line.IndexOfAnyExcept(' ', '\t'));
            }
        }

        if (first < 0)
        {
            return "";
        }

        var result = new StringBuilder(text.Length);
        for (var i = first; i <= last; i++)
        {
            var line = text.AsSpan(lines[i]);
            if (i > first)
            {
                result.Append('\n');
            }

            result.Append(i == 0 ? line : line[Math.Min(indent, line.Length)..]);
        }

        return result.ToString();
    }

    private static List<Range> SplitLines(string text)
    {
        var lines = new List<Range>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is not ('\n' or '\r'))
            {
                continue;
            }

            lines.Add(start..i);
            if (text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
            {
                i++;
            }

            start = i + 1;
        }

        lines.Add(start..);
        return lines;
    }

    private static bool IsBlank(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ', '\t') < 0;
}
