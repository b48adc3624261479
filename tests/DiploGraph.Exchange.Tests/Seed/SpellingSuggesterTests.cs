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
    public void Finds_what_a_person_may_have_meant(string text, string expected) =>
        Assert.Equal(expected, SpellingSuggester.Find(text, Known));

    [Theory]
    [InlineData("INTERPRETER")]
    [InlineData("")]
    public void Finds_nothing_where_nothing_is_near(string text) => Assert.Null(SpellingSuggester.Find(text, Known));
}
