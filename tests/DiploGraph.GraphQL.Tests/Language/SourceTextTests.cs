using System.Text;
using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Tests.Language;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("?", "1:1")]
    [InlineData("a\n?", "2:1")]
    [InlineData("a\n\n  ?", "3:3")]
    [InlineData("a\r\n ?", "2:2")]
    [InlineData("a\r ?", "2:2")]
    [InlineData("a\n\r?", "3:1")]
    [InlineData("a\r\r\n?", "3:1")]
    [InlineData("\t?", "1:2")]
    public void Counts_lines_as_the_specification_ends_them(string text, string expected) =>
        Assert.Equal(expected, LocationOf(text, "?"));

    [Theory]
    [InlineData("é?", "1:2")]
    [InlineData("漢字?", "1:3")]
    [InlineData("😀?", "1:3")]
    [InlineData("\u2028?", "1:2")]
    public void Counts_columns_in_UTF_16_code_units(string text, string expected) =>
        Assert.Equal(expected, LocationOf(text, "?"));

    [Theory]
    [InlineData(-5, "1:1")]
    [InlineData(3, "2:2")]
    [InlineData(99, "2:2")]
    public void Clamps_offsets_outside_the_text(int offset, string expected) =>
        Assert.Equal(expected, new SourceText("a\nb").GetLocation(offset).ToString());

    [Fact]
    public void Replaces_a_lone_surrogate() => Assert.Equal("a\uFFFD", new SourceText("a\ud800").ToString());

    private static string LocationOf(string text, string what)
    {
        var source = new SourceText(text);
        return source.GetLocation(source.Utf8.Span.IndexOf(Encoding.UTF8.GetBytes(what))).ToString();
    }
}
