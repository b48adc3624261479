using DiploGraph.Graph.Identity;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Identity;

public sealed class IdentityClassesTests
{
    [Theory]
    [InlineData("a>b", "b")]
    [InlineData("b>a", "a")]
    [InlineData("a>b b>c", "c")]
    [InlineData("c>b b>a", "a")]
    [InlineData("a>c a>b", "b")]
    [InlineData("a>b c>b", "b")]
    [InlineData("b>a a>b", "a")]
    [InlineData("c>b b>c a>c", "a")]
    [InlineData("a>a", "a")]
    [InlineData("", "a")]
    public void The_canonical_id_is_the_last_of_a_chain_or_else_the_first_by_order(string decisions, string canonical)
    {
        var classes = Of(decisions);

        Assert.Equal(Id($"official:{canonical}"), classes.CanonicalOf(Id("official:a")));
        Assert.Contains(Id("official:a"), classes.MembersOf(Id($"official:{canonical}")));
    }

    [Fact]
    public void An_entity_without_a_decision_is_its_only_member()
    {
        var classes = Of("a>b c>d");

        Assert.Equal([Id("official:b"), Id("official:d")], classes.All.Order());
        Assert.Equal([Id("official:c"), Id("official:d")], classes.MembersOf(Id("official:c")));
        Assert.Equal([Id("official:e")], classes.MembersOf(Id("official:e")));
    }

    [Fact]
    public void The_order_of_the_decisions_does_not_matter()
    {
        var decisions = new[] { "a>b", "c>b", "b>d", "e>f", "f>c" };
        for (var turn = 0; turn < decisions.Length; turn++)
        {
            var classes = Of(string.Join(' ', decisions.Skip(turn).Concat(decisions.Take(turn))));
            Assert.All("abcdef", name => Assert.Equal(Id("official:d"), classes.CanonicalOf(Id($"official:{name}"))));
        }
    }

    private static IdentityClasses Of(string decisions) => IdentityClasses.Of(
        decisions.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(decision => (Id($"official:{decision[0]}"), Id($"official:{decision[2]}"))));
}
