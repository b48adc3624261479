using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace DiploGraph.Server.Http.Requests;

/// <summary>
/// Reads JSON without any of the leniencies that make two readers see two things in one text: bytes that are not UTF-8,
/// repeated keys and lone surrogates are refused (RFC 8259, sections 4 and 8).
/// </summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Strictly = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>Reads a whole text.</summary>
    /// <param name="text">The text; it must stay as it is while the document is used.</param>
    /// <param name="mistake">Why it is refused, as the end of a sentence; null where it is not.</param>
    /// <returns>The document, to be disposed of; null where the text is refused.</returns>
    public static JsonDocument? TryParse(ReadOnlyMemory<byte> text, out string? mistake)
    {
        mistake = TextMistake(text.Span);
        if (mistake is null)
        {
            try
            {
                return JsonDocument.Parse(text, Strictly);
            }
            catch (JsonException exception)
            {
                mistake = Describe(exception);
            }
        }

        return null;
    }

    /// <summary>What is wrong with a text before it is looked at as JSON; null where nothing is.</summary>
    public static string? TextMistake(ReadOnlySpan<byte> text) =>
        !Utf8.IsValid(text) ? "is not UTF-8"
        : HasLoneSurrogate(text) ? "has a lone surrogate in a string"
        : null;

    private static string Describe(JsonException exception) =>
        exception.LineNumber is { } line
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"is not JSON (line {line + 1}, byte {exception.BytePositionInLine + 1})")
            : "has an object with the same key twice";

    /// <summary>In JSON, backslashes stand only in strings: escapes are found without reading all else.</summary>
    private static bool HasLoneSurrogate(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)'\\'); at >= 0; at = text.IndexOf((byte)'\\'))
        {
            var escape = EscapedUnit(text[at..]);
            if (escape is >= 0xD800 and < 0xDC00)
            {
                if (EscapedUnit(text[(at + 6)..]) is not (>= 0xDC00 and < 0xE000))
                {
                    return true;
                }

                text = text[(at + 12)..];
            }
            else if (escape is >= 0xDC00 and < 0xE000)
            {
                return true;
            }
            else
            {
                text = text[Math.Min(at + 2, text.Length)..];
            }
        }

        return false;
    }

    /// <summary>The code unit of a <c>\uXXXX</c> at the start of a text; -1 where there is none.</summary>
    private static int EscapedUnit(ReadOnlySpan<byte> text) =>
        text.Length >= 6 && text[0] == '\\' && text[1] == 'u'
        && Utf8Parser.TryParse(text.Slice(2, 4), out uint unit, out var used, 'x') && used == 4
            ? (int)unit
            : -1;
}
