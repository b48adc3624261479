using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Lexing;

namespace DiploGraph.GraphQL.Tests.Language.Lexing;

public sealed class BlockStringTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  abc  ", "  abc  ")]
    [InlineData("\n    Dear,\n      World!\n\n    Yours,\n      Me.\n  ", "Dear,\n  World!\n\nYours,\n  Me.")]
    [InlineData("first\n    second\n      third", "first\nsecond\n  third")]
    [InlineData("   first\n  second", "   first\nsecond")]
    [InlineData("\n  a\n b\n   c", " a\nb\n  c")]
    [InlineData("\n\n\n  a\n\n\n", "a")]
    [InlineData("\n  a\n \n  b", "a\n\nb")]
    [InlineData("\n  a\n      \n  b", "a\n    \nb")]
    [InlineData("\n  a  \n  b\t", "a  \nb\t")]
    [InlineData("\n\t a\n  b", "a\nb")]
    [InlineData("\n \u00A0a\n  b", "\u00A0a\n b")]
    [InlineData("\n  a\r\n  b\r  c\n\r  d", "a\nb\nc\n\nd")]
    [InlineData("\n  a\u2028  b\n  c", "a\u2028  b\nc")]
    [InlineData("   ", "")]
    [InlineData(" \n \t \n", "")]
    [InlineData("\"a ", "\"a ")]
    [InlineData("a \"\"two\"\" b", "a \"\"two\"\" b")]
    [InlineData("a \\\"\"\" b \\\"\"\"", "a \"\"\" b \"\"\"")]
    [InlineData("\\\\\"\"\"", "\\\"\"\"")]
    [InlineData("\\n \\u0041 \\x \\ ", "\\n \\u0041 \\x \\ ")]
    public void Removes_the_common_indentation(string content, string expected)
    {
        var value = Assert.IsType<StringValueNode>(TestParser.ParseValue($"\"\"\"{content}\"\"\""));
        Assert.True(value.IsBlock);
        Assert.Equal(expected, value.Value);
    }

    [Theory]
    [InlineData("a", "\"\"\"\na\n\"\"\"")]
    [InlineData("a\n\n  b", "\"\"\"\na\n\n  b\n\"\"\"")]
    [InlineData("say \"\"\"", "\"\"\"\nsay \\\"\"\"\n\"\"\"")]
    [InlineData("", "\"\"\"\n\n\"\"\"")]
    [InlineData("  a\nb", "\"\"\"\n  a\nb\n\"\"\"")]
    [InlineData("  a", "\"\"\"  a\"\"\"")]
    public void Writes_values_on_separate_lines_if_the_value_stays_the_same(string value, string expected)
    {
        Assert.True(BlockString.TryFormat(value, 0, out var formatted));
        Assert.Equal(expected, formatted);
    }

    [Theory]
    [InlineData("\na")]
    [InlineData("a\n")]
    [InlineData("a\rb")]
    [InlineData(" ")]
    public void Does_not_write_values_that_a_block_string_cannot_represent(string value) =>
        Assert.False(BlockString.TryFormat(value, 2, out _));
}
