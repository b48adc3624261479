using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using System.Text.Unicode;

namespace DiploGraph.Server.Http.Requests;

/// <summary>
/// Reads JSON strictly, so that no other reader understands the same text differently: rejects bytes that are not
/// UTF-8, repeated keys and lone surrogates (RFC 8259, sections 4 and 8).
/// </summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Strictly = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>Reads a whole text.</summary>
    /// <param name="text">The text; it must not change while the document is in use.</param>
    /// <param name="mistake">
    /// The reason for rejecting the text, as the end of a sentence; null if the text is valid.
    /// </param>
    /// <returns>The document, which the caller must dispose; null if the text is rejected.</returns>
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

    /// <summary>Returns the mistake in a text that can be found without parsing JSON, or null.</summary>
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

    /// <summary>
    /// True if a string has a lone surrogate. Searches for backslashes only: JSON allows them only in strings.
    /// </summary>
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

    /// <summary>Returns the code unit of a <c>\uXXXX</c> at the start of a text, or -1.</summary>
    private static int EscapedUnit(ReadOnlySpan<byte> text) =>
        text.Length >= 6 && text[0] == '\\' && text[1] == 'u'
        && Utf8Parser.TryParse(text.Slice(2, 4), out uint unit, out var used, 'x') && used == 4
            ? (int)unit
            : -1;
}
