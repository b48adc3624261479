using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Parsing;

namespace DiploGraph.GraphQL.Tests.Language.Parsing;

public sealed class ParserLimitsTests
{
    [Fact]
    public void Accepts_tokens_up_to_the_limit()
    {
        var options = new ParserOptions { MaxTokens = 4 };
        Assert.True(Parser.TryParse(new SourceText("{a b}"), options, out var document, out _));
        Assert.Equal(4, document.TokenCount);
        var error = TestParser.Fail("{a b c}", options);
        Assert.Equal((ErrorCodes.LimitExceeded, "1:7"), (error.Code, error.Locations.Single().ToString()));
    }

    [Theory]
    [InlineData("{a{b}}")]
    [InlineData("{...{b}}")]
    [InlineData("{a(x:[1])}")]
    [InlineData("{a(x:{y:1})}")]
    [InlineData("query($v:[Int]){a}", 1)]
    public void Counts_each_level_of_nesting(string text, int depth = 2)
    {
        Assert.True(Parser.TryParse(new SourceText(text), new ParserOptions { MaxDepth = depth }, out _, out _));
        Assert.Equal(ErrorCodes.LimitExceeded, TestParser.Fail(text, new ParserOptions { MaxDepth = depth - 1 }).Code);
    }

    [Theory]
    [InlineData("{a", "")]
    [InlineData("{...", "")]
    [InlineData("{a(x:", "[")]
    [InlineData("{a(x:", "{x:")]
    [InlineData("query($v:", "[")]
    [InlineData("type A { a(x: Int = ", "[")]
    public void Does_not_overflow_the_stack_even_without_a_limit(string before, string repeated)
    {
        var text = repeated.Length == 0
            ? string.Concat(Enumerable.Repeat(before, 200_000))
            : before + string.Concat(Enumerable.Repeat(repeated, 200_000));
        var options = new ParserOptions { MaxTokens = int.MaxValue, MaxDepth = int.MaxValue };
        var error = default(GraphQLError);
        var thread = new Thread(() => error = TestParser.Fail(text, options), maxStackSize: 256 * 1024);
        thread.Start();
        thread.Join();
        Assert.Equal(ErrorCodes.LimitExceeded, error?.Code);
    }

    [Fact]
    public void Accepts_thousands_of_levels_if_allowed()
    {
        var text = $"{{a(x:{new string('[', 2000)}{new string(']', 2000)})}}";
        Assert.True(Parser.TryParse(new SourceText(text), new ParserOptions { MaxDepth = 2001 }, out _, out _));
    }
}
