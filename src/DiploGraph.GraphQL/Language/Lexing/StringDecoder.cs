using System.Buffers;
using System.Globalization;
using System.Text;

namespace DiploGraph.GraphQL.Language.Lexing;

/// <summary>Replaces the escapes in quoted strings (specification, section 2.9.4 "String Value").</summary>
internal static class StringDecoder
{
    /// <summary>Decodes the text between the quotes.</summary>
    /// <param name="text">The text between the quotes.</param>
    /// <param name="value">The semantic value of the string.</param>
    /// <param name="error">The error message for the first invalid escape.</param>
    /// <param name="errorOffset">The byte offset of that escape in the text.</param>
    /// <returns>True if all escapes are valid.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> text, out string value, out string? error, out int errorOffset)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var length = 0;
            for (var at = 0; at < text.Length;)
            {
                var plain = text[at..].IndexOf((byte)'\\');
                if (plain < 0)
                {
                    plain = text.Length - at;
                }

                length += Encoding.UTF8.GetChars(text.Slice(at, plain), buffer.AsSpan(length));
                at += plain;
                if (at == text.Length)
                {
                    break;
                }

                error = DecodeEscape(text[at..], buffer, ref length, out var size);
                if (error is not null)
                {
                    (value, errorOffset) = ("", at);
                    return false;
                }

                at += size;
            }

            (value, error, errorOffset) = (new string(buffer, 0, length), null, 0);
            return true;
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }
    }

    /// <summary>
    /// Decodes the escape at the start of the text. Returns null on success, otherwise an error message.
    /// </summary>
    private static string? DecodeEscape(ReadOnlySpan<byte> text, char[] buffer, ref int length, out int size)
    {
        size = 2;
        var letter = text.Length > 1 ? text[1] : (byte)0;
        if (letter == 'u')
        {
            return DecodeUnicodeEscape(text, buffer, ref length, out size);
        }

        var character = letter switch
        {
            (byte)'"' or (byte)'\\' or (byte)'/' => (char)letter,
            (byte)'b' => '\b',
            (byte)'f' => '\f',
            (byte)'n' => '\n',
            (byte)'r' => '\r',
            (byte)'t' => '\t',
            _ => '\0',
        };
        if (character == '\0')
        {
            return "unknown escape in a string";
        }

        buffer[length++] = character;
        return null;
    }

    /// <summary>
    /// EscapedUnicode: <c>\u{...}</c> with any number of digits, <c>\uXXXX</c>, or two of the latter as a surrogate
    /// pair.
    /// </summary>
    private static string? DecodeUnicodeEscape(ReadOnlySpan<byte> text, char[] buffer, ref int length, out int size)
    {
        size = 6;
        if (text.Length > 2 && text[2] == '{')
        {
            return DecodeBracedEscape(text, buffer, ref length, out size);
        }

        if (!TryReadFourDigits(text, out var code))
        {
            return "\\u wants four hexadecimal digits";
        }

        if (char.IsLowSurrogate(code))
        {
            return NoScalar(code);
        }

        buffer[length++] = code;
        if (!char.IsHighSurrogate(code))
        {
            return null;
        }

        if (!TryReadFourDigits(text[6..], out var low) || !char.IsLowSurrogate(low))
        {
            return NoScalar(code);
        }

        buffer[length++] = low;
        size = 12;
        return null;
    }

    private static string? DecodeBracedEscape(ReadOnlySpan<byte> text, char[] buffer, ref int length, out int size)
    {
        var code = 0;
        size = 3;
        for (; size < text.Length && text[size] != '}'; size++)
        {
            if (!char.IsAsciiHexDigit((char)text[size]))
            {
                return "\\u{ wants hexadecimal digits and }";
            }

            if (code <= 0x10FFFF)
            {
                code = (code << 4) | HexDigit(text[size]);
            }
        }

        if (size == text.Length || size == 3)
        {
            return "\\u{ wants hexadecimal digits and }";
        }

        size++;
        if (!Rune.TryCreate(code, out var rune))
        {
            return NoScalar(code);
        }

        length += rune.EncodeToUtf16(buffer.AsSpan(length));
        return null;
    }

    private static string NoScalar(int code) =>
        string.Create(CultureInfo.InvariantCulture, $"U+{code:X4} in an escape is no Unicode scalar value");

    private static bool TryReadFourDigits(ReadOnlySpan<byte> text, out char code)
    {
        code = '\0';
        if (text.Length < 6 || text[0] != '\\' || text[1] != 'u')
        {
            return false;
        }

        var value = 0;
        foreach (var digit in text[2..6])
        {
            if (!char.IsAsciiHexDigit((char)digit))
            {
                return false;
            }

            value = (value << 4) | HexDigit(digit);
        }

        code = (char)value;
        return true;
    }

    private static int HexDigit(byte digit) => digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10;
}
