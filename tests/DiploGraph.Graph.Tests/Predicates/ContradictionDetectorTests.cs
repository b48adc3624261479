using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Predicates;

namespace DiploGraph.Graph.Tests.Predicates;

public sealed class ContradictionDetectorTests
{
    [Theory]
    [InlineData("1952/1963", "1963/..", false)]
    [InlineData("1963/..", "1952/1963", false)]
    [InlineData("1952/1963-05", "1963/..", false)]
    [InlineData("1952/1964", "1963/..", true)]
    [InlineData("1952/1962", "1963/..", false)]
    [InlineData("1963/1970", "1963/1970", true)]
    [InlineData(null, "1963/..", true)]
    [InlineData(null, null, true)]
    public void Two_values_contradict_each_other_if_they_hold_at_once(string? one, string? other, bool expected)
    {
        var level = Claim("claim:one", one, "LEGATION");

        Assert.Equal(expected, ContradictionDetector.Contradict(level, Claim("claim:other", other, "EMBASSY")));
        Assert.False(ContradictionDetector.Contradict(level, Claim("claim:other", other, "LEGATION")));
        Assert.False(ContradictionDetector.Contradict(level, level));
    }

    [Fact]
    public void Values_of_a_multi_valued_predicate_do_not_contradict_each_other() =>
        Assert.False(ContradictionDetector.Contradict(
            Claim("claim:one", null, "A") with { Predicate = Predicate.Name },
            Claim("claim:other", null, "B") with { Predicate = Predicate.Name }));

    private static Claim Claim(string id, string? time, string level) => new()
    {
        Id = ClaimId.Parse(id),
        Subject = EntityId.Parse("relation:il-jp"),
        Predicate = Predicate.RelationLevel,
        Object = ClaimValue.Of(Literal.OfToken(level)),
        ValidTime = time is null ? null : EdtfTime.Parse(time),
    };
}
