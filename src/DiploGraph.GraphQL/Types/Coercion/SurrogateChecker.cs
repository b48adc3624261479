using System.Buffers.Text;

namespace DiploGraph.GraphQL.Types.Coercion;

/// <summary>
/// Finds lone surrogates, which JSON may contain but Unicode text may not. System.Text.Json accepts an escaped
/// surrogate without its other half and throws only when the string is read.
/// </summary>
internal static class SurrogateChecker
{
    /// <summary>
    /// Returns whether a string or name in well-formed JSON contains an escaped surrogate that is not part of a pair.
    /// </summary>
    public static bool HasLoneSurrogate(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\ud"u8) < 0 && json.IndexOf("\\uD"u8) < 0)
        {
            return false;
        }

        for (var at = json.IndexOf((byte)'\\'); at >= 0 && at < json.Length;)
        {
            if (!IsEscape(json, at, 0xD800, 0xDFFF))
            {
                at += 2;
            }
            else if (IsEscape(json, at, 0xD800, 0xDBFF) && IsEscape(json, at + 6, 0xDC00, 0xDFFF))
            {
                at += 12;
            }
            else
            {
                return true;
            }

            var next = at < json.Length ? json[at..].IndexOf((byte)'\\') : -1;
            at = next < 0 ? -1 : at + next;
        }

        return false;
    }

    private static bool IsEscape(ReadOnlySpan<byte> json, int at, int from, int to) =>
        json.Length >= at + 6 && json[at] == '\\' && json[at + 1] == 'u'
            && Utf8Parser.TryParse(json.Slice(at + 2, 4), out int code, out var read, 'x') && read == 4
            && code >= from && code <= to;
}
