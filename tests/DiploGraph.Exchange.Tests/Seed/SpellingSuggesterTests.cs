using DiploGraph.Exchange.Seed;

namespace DiploGraph.Exchange.Tests.Seed;

public sealed class SpellingSuggesterTests
{
    private static readonly string[] Known = ["HOST", "VISITOR", "SIGNATORY"];

    [Theory]
    [InlineData("HOTS", "HOST")]
    [InlineData("host", "HOST")]
    [InlineData("VISTOR", "VISITOR")]
    [InlineData("SIGNATURE", "SIGNATORY")]
    public void Finds_the_most_similar_word(string text, string expected) =>
        Assert.Equal(expected, SpellingSuggester.Find(text, Known));

    [Theory]
    [InlineData("INTERPRETER")]
    [InlineData("")]
    public void Suggests_nothing_if_no_word_is_near(string text) => Assert.Null(SpellingSuggester.Find(text, Known));
}
