using System.Text;
using DiploGraph.GraphQL.Language.Lexing;

namespace DiploGraph.GraphQL.Tests.Language.Lexing;

public sealed class LexerTests
{
    [Fact]
    public void Recognizes_every_punctuator() => Assert.Equal(
        "Bang Dollar Ampersand ParenLeft ParenRight Spread Colon Equals At "
            + "BracketLeft BracketRight BraceLeft Pipe BraceRight",
        Kinds("! $ & ( ) ... : = @ [ ] { | }"));

    [Theory]
    [InlineData("a_B9 _ __x", "Name Name Name")]
    [InlineData("1 -1 0 -0", "Int Int Int Int")]
    [InlineData("1.0 1e3 1E+3 -1.5e-2", "Float Float Float Float")]
    [InlineData("\"\" \"a\" \"\"\"\"\"\"", "String String BlockString")]
    [InlineData("1-1[2]", "Int Int BracketLeft Int BracketRight")]
    [InlineData("\uFEFFa,\uFEFF,b # c\n\t\r\n#\r,", "Name Name")]
    public void Splits_text_into_tokens(string text, string expected) => Assert.Equal(expected, Kinds(text));

    [Theory]
    [InlineData("?")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("é")]
    [InlineData("\u00A0")]
    [InlineData("\u000B")]
    [InlineData("\0")]
    [InlineData("\u200B")]
    [InlineData("00")]
    [InlineData("-01")]
    [InlineData("1.")]
    [InlineData("1.e3")]
    [InlineData("1e")]
    [InlineData("1e+")]
    [InlineData("0x1")]
    [InlineData("1a")]
    [InlineData("1_")]
    [InlineData("1.2.3")]
    [InlineData("1.5.")]
    [InlineData("-")]
    [InlineData("--1")]
    [InlineData("+1")]
    [InlineData(".5")]
    [InlineData("\"")]
    [InlineData("\"a\nb\"")]
    [InlineData("\"a\\")]
    [InlineData("\"\"\"a\"\"")]
    [InlineData("\"\"\"a\\\"\"\"")]
    public void Rejects_an_invalid_token(string text) =>
        Assert.Contains("Invalid", Kinds(text), StringComparison.Ordinal);

    [Fact]
    public void Stops_at_its_first_error()
    {
        var lexer = new Lexer("a ? b"u8);
        lexer.Next();
        lexer.Next();
        lexer.Next();
        Assert.Equal((TokenKind.Invalid, 2), (lexer.Kind, lexer.ErrorOffset));
        Assert.Contains("\"?\"", lexer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Does_not_allocate()
    {
        var text = Encoding.UTF8.GetBytes(
            "query Q($a: Int = 1.5) { f(x: \"text\\n\", y: \"\"\"block\"\"\") @d ...F } # end");
        Count(text);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(text);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static int Count(byte[] text)
    {
        var lexer = new Lexer(text);
        var count = 0;
        for (lexer.Next(); lexer.Kind != TokenKind.EndOfFile; lexer.Next())
        {
            count++;
        }

        return count;
    }

    private static string Kinds(string text)
    {
        var kinds = new List<TokenKind>();
        var lexer = new Lexer(Encoding.UTF8.GetBytes(text));
        for (lexer.Next(); lexer.Kind is not (TokenKind.EndOfFile or TokenKind.Invalid); lexer.Next())
        {
            kinds.Add(lexer.Kind);
        }

        if (lexer.Kind == TokenKind.Invalid)
        {
            kinds.Add(lexer.Kind);
        }

        return string.Join(' ', kinds);
    }
}
