using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Tests;

public sealed class EnumTokensTests
{
    [Fact]
    public void Every_value_has_a_token_that_stands_for_it() => Assert.All(
        Enum.GetValues<Predicate>(),
        predicate => Assert.Equal(predicate, EnumTokens.Parse<Predicate>(EnumTokens.Name(predicate))));

    [Fact]
    public void Tokens_are_in_the_order_of_the_enumeration() =>
        Assert.Equal(["SUPPORTS", "CONTRADICTS", "MENTIONS"], EnumTokens.All<Stance>());

    [Fact]
    public void An_unknown_token_gives_the_other_value()
    {
        Assert.Equal(Stance.Mentions, EnumTokens.Parse("MENTIONS", Stance.Supports));
        Assert.Equal(Stance.Supports, EnumTokens.Parse("mentions", Stance.Supports));
        Assert.Equal(Stance.Supports, EnumTokens.Parse(null, Stance.Supports));
        Assert.Throws<KeyNotFoundException>(() => EnumTokens.Parse<EntityType>("KING"));
    }
}
