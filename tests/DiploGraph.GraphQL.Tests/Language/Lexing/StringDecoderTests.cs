using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Tests.Language.Lexing;

public sealed class StringDecoderTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("abc 漢字 é 😀", "abc 漢字 é 😀")]
    [InlineData("#, {} () $ @ ! ...", "#, {} () $ @ ! ...")]
    [InlineData(@"\"" \\ \/ \b\f\n\r\t", "\" \\ / \b\f\n\r\t")]
    [InlineData(@"\\u0041 \\n", @"\u0041 \n")]
    [InlineData(@"\u0041\u00e9\u00E9\u6f22", "Aéé漢")]
    [InlineData(@"\u0000\u00411", "\0A1")]
    [InlineData(@"\uFFFF\uD7FF\uE000", "\uFFFF\uD7FF\uE000")]
    [InlineData(@"\uD83D\uDE00\ud83d\ude01", "😀😁")]
    [InlineData(@"\u{1F600}x\u{0}\u{9}\u{41}", "😀x\0\tA")]
    [InlineData(@"\u{10FFFF}\u{D7FF}\u{E000}", "\U0010FFFF\uD7FF\uE000")]
    [InlineData(@"\u{0041}\u{000000000000000000041}", "AA")]
    [InlineData("\t\u0001\u007F\u2028\uFEFF", "\t\u0001\u007F\u2028\uFEFF")]
    public void Replaces_escapes(string content, string expected) =>
        Assert.Equal(expected, Assert.IsType<StringValueNode>(TestParser.ParseValue($"\"{content}\"")).Value);

    [Theory]
    [InlineData(@"\x41")]
    [InlineData(@"\a")]
    [InlineData(@"\'")]
    [InlineData(@"\0")]
    [InlineData(@"\U0041")]
    [InlineData(@"\ ")]
    [InlineData(@"\{41}")]
    [InlineData("\\\n")]
    [InlineData(@"\u")]
    [InlineData(@"\u123")]
    [InlineData(@"\u12G4")]
    [InlineData(@"\u+041")]
    [InlineData(@"\u{}")]
    [InlineData(@"\u{zz}")]
    [InlineData(@"\u{41")]
    [InlineData(@"\u{ 41}")]
    [InlineData(@"\u{110000}")]
    [InlineData(@"\u{FFFFFFFFFFFFFFFFFFFF}")]
    [InlineData(@"\u{100000041}")]
    [InlineData(@"\u{D800}")]
    [InlineData(@"\u{DFFF}")]
    [InlineData(@"\uD83D")]
    [InlineData(@"\uDE00")]
    [InlineData(@"\uD83Dx")]
    [InlineData(@"\uD83D\n")]
    [InlineData(@"\uD83D\u0041")]
    [InlineData(@"\uDE00\uD83D")]
    [InlineData(@"\uD83D\u{DE00}")]
    [InlineData(@"\u{D83D}\u{DE00}")]
    [InlineData(@"\u{D83D}\uDE00")]
    public void Rejects_invalid_escapes(string content) => TestParser.Fail($"{{a(b: \"{content}\")}}");

    [Fact]
    public void Points_to_the_escape() => Assert.Equal("1:11", TestParser.PlaceOfError(@"{a(b: ""é漢 \x"")}"));
}
