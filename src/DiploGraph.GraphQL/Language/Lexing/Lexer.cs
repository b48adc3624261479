using System.Text;

namespace DiploGraph.GraphQL.Language.Lexing;

/// <summary>
/// Splits UTF-8 text into tokens, one at a time and without allocating (specification, Appendix B.2 "Lexical Tokens").
/// After an error, every following token is <see cref="TokenKind.Invalid"/>.
/// </summary>
internal ref struct Lexer(ReadOnlySpan<byte> text)
{
    private readonly ReadOnlySpan<byte> _text = text;
    private int _position;

    /// <summary>The kind of the current token.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>The byte offset of the current token.</summary>
    public int Start { get; private set; }

    /// <summary>The byte offset after the current token.</summary>
    public readonly int End => _position;

    /// <summary>
    /// True if the current string has escapes to replace; for a block string, true if it contains an escaped triple
    /// quote.
    /// </summary>
    public bool HasEscape { get; private set; }

    /// <summary>The error message, or null if there has been no error.</summary>
    public string? Error { get; private set; }

    /// <summary>The byte offset of the character that caused the error.</summary>
    public int ErrorOffset { get; private set; }

    /// <summary>The bytes of the current token.</summary>
    public readonly ReadOnlySpan<byte> Text => _text[Start.._position];

    /// <summary>Advances to the next token.</summary>
    public void Next()
    {
        if (Error is not null)
        {
            Kind = TokenKind.Invalid;
            return;
        }

        SkipIgnored();
        Start = _position;
        if (_position >= _text.Length)
        {
            Kind = TokenKind.EndOfFile;
            return;
        }

        var first = _text[_position];
        if (IsNameStart(first))
        {
            ScanName();
        }
        else if (first == '"')
        {
            ScanString();
        }
        else if (first == '-' || IsDigit(first))
        {
            ScanNumber(first);
        }
        else
        {
            ScanPunctuator(first);
        }
    }

    /// <summary>Stops lexing with an error. The parser also calls this for grammar errors.</summary>
    public void Fail(int offset, string message)
    {
        if (Error is null)
        {
            (Error, ErrorOffset) = (message, offset);
        }

        Kind = TokenKind.Invalid;
    }

    private static bool IsDigit(byte value) => (uint)(value - '0') <= 9;

    private static bool IsNameStart(byte value) => (uint)((value | 0x20) - 'a') <= 25 || value == '_';

    private static bool IsNameContinue(byte value) => IsNameStart(value) || IsDigit(value);

    /// <summary>Ignored :: UnicodeBOM, WhiteSpace, LineTerminator, Comment, Comma.</summary>
    private void SkipIgnored()
    {
        while (_position < _text.Length)
        {
            switch (_text[_position])
            {
                case (byte)' ' or (byte)',' or (byte)'\n' or (byte)'\r' or (byte)'\t':
                    _position++;
                    break;
                case (byte)'#':
                    var length = _text[_position..].IndexOfAny((byte)'\n', (byte)'\r');
                    _position = length < 0 ? _text.Length : _position + length;
                    break;
                case 0xEF when _text[_position..].StartsWith("\uFEFF"u8):
                    _position += 3;
                    break;
                default:
                    return;
            }
        }
    }

    /// <summary>Punctuator :: one of ! $ &amp; ( ) ... : = @ [ ] { | }.</summary>
    private void ScanPunctuator(byte first)
    {
        Kind = first switch
        {
            (byte)'!' => TokenKind.Bang,
            (byte)'$' => TokenKind.Dollar,
            (byte)'&' => TokenKind.Ampersand,
            (byte)'(' => TokenKind.ParenLeft,
            (byte)')' => TokenKind.ParenRight,
            (byte)':' => TokenKind.Colon,
            (byte)'=' => TokenKind.Equals,
            (byte)'@' => TokenKind.At,
            (byte)'[' => TokenKind.BracketLeft,
            (byte)']' => TokenKind.BracketRight,
            (byte)'{' => TokenKind.BraceLeft,
            (byte)'|' => TokenKind.Pipe,
            (byte)'}' => TokenKind.BraceRight,
            (byte)'.' when _text[_position..].StartsWith("..."u8) => TokenKind.Spread,
            _ => TokenKind.Invalid,
        };
        if (Kind == TokenKind.Invalid)
        {
            Fail(_position, $"unexpected character {DescribeCharacter(_position)}");
        }
        else
        {
            _position += Kind == TokenKind.Spread ? 3 : 1;
        }
    }

    /// <summary>Name :: NameStart NameContinue*.</summary>
    private void ScanName()
    {
        var at = _position + 1;
        while (at < _text.Length && IsNameContinue(_text[at]))
        {
            at++;
        }

        _position = at;
        Kind = TokenKind.Name;
    }

    /// <summary>IntValue, FloatValue: no leading zeros, and no name, dot or digit directly after the number.</summary>
    private void ScanNumber(byte first)
    {
        Kind = TokenKind.Int;
        if (first == '-')
        {
            _position++;
        }

        if (Peek() == '0')
        {
            _position++;
            if (IsDigit(Peek()))
            {
                Fail(_position, $"unexpected digit {DescribeCharacter(_position)} after 0 in a number");
                return;
            }
        }
        else if (!ScanDigits())
        {
            return;
        }

        if (Peek() == '.')
        {
            _position++;
            Kind = TokenKind.Float;
            if (!ScanDigits())
            {
                return;
            }
        }

        if ((Peek() | 0x20) == 'e')
        {
            _position++;
            Kind = TokenKind.Float;
            if (Peek() is (byte)'+' or (byte)'-')
            {
                _position++;
            }

            if (!ScanDigits())
            {
                return;
            }
        }

        if (Peek() == '.' || IsNameStart(Peek()))
        {
            Fail(_position, $"unexpected character {DescribeCharacter(_position)} after a number");
        }
    }

    private bool ScanDigits()
    {
        if (!IsDigit(Peek()))
        {
            Fail(_position, $"expected a digit, but found {DescribeCharacter(_position)}");
            return false;
        }

        do
        {
            _position++;
        }
        while (IsDigit(Peek()));
        return true;
    }

    /// <summary>StringValue. Escapes are checked later, when the string is decoded.</summary>
    private void ScanString()
    {
        HasEscape = false;
        if (_text[_position..].StartsWith("\"\"\""u8))
        {
            ScanBlockString();
            return;
        }

        var at = _position + 1;
        while (true)
        {
            var length = _text[at..].IndexOfAny("\"\\\n\r"u8);
            at = length < 0 ? _text.Length : at + length;
            if (at >= _text.Length || _text[at] is (byte)'\n' or (byte)'\r')
            {
                Fail(at, "a string is not closed");
                return;
            }

            if (_text[at] == '"')
            {
                break;
            }

            HasEscape = true;
            at += 2;
            if (at > _text.Length)
            {
                at = _text.Length;
            }
        }

        _position = at + 1;
        Kind = TokenKind.String;
    }

    private void ScanBlockString()
    {
        var at = _position + 3;
        while (true)
        {
            var length = _text[at..].IndexOf("\"\"\""u8);
            if (length < 0)
            {
                Fail(_text.Length, "a block string is not closed");
                return;
            }

            at += length + 3;
            if (_text[at - 4] != '\\')
            {
                break;
            }

            HasEscape = true;
        }

        _position = at;
        Kind = TokenKind.BlockString;
    }

    private readonly byte Peek() => _position < _text.Length ? _text[_position] : (byte)0;

    private readonly string DescribeCharacter(int offset)
    {
        if (offset >= _text.Length)
        {
            return TokenKind.EndOfFile.Describe();
        }

        Rune.DecodeFromUtf8(_text[offset..], out var rune, out _);
        return rune.Value is > 0x20 and < 0x7F ? $"\"{rune}\"" : $"U+{rune.Value:X4}";
    }
}
