using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Tests.Entities;

public sealed class IdSuggesterTests
{
    private static readonly string[] Known =
    [
        "official:benny-gantz", "official:yoshimasa-hayashi", "official:yasukazu-hamada", "country:jp",
        "office:minister-of-defense", "meeting:gantz-hamada-2022",
    ];

    [Theory]
    [InlineData("official:gantz", "official:benny-gantz")]
    [InlineData("Gantz, Benny", "official:benny-gantz")]
    [InlineData("offical:beny-gantz", "official:benny-gantz")]
    [InlineData("country:yasukazu-hamada", "official:yasukazu-hamada")]
    [InlineData("official:hayahsi", "official:yoshimasa-hayashi")]
    public void The_nearest_id_comes_first(string text, string expected) =>
        Assert.Equal(expected, Suggest(text, 3)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("official:")]
    [InlineData("official:macron")]
    [InlineData("official:---")]
    public void Nothing_is_suggested_if_nothing_is_near(string text) => Assert.Empty(Suggest(text, 3));

    [Fact]
    public void The_result_depends_neither_on_the_order_of_the_ids_nor_exceeds_the_limit()
    {
        Assert.Equal(2, Suggest("gantz", 3).Count);
        Assert.Single(Suggest("gantz", 1));
        Assert.Equal(Suggest("gantz", 2), Suggest("gantz", 2, Known.Reverse()));
    }

    private static List<string> Suggest(string text, int limit, IEnumerable<string>? known = null)
    {
        var suggester = new IdSuggester(text, limit);
        foreach (var id in known ?? Known)
        {
            suggester.Consider(id);
        }

        return [.. suggester.Nearest()];
    }
}
