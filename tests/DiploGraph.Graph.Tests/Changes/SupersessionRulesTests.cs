using DiploGraph.Graph.Claims;
using static DiploGraph.Graph.Tests.Changes.ChangeSetFixture;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes;

public sealed class SupersessionRulesTests
{
    [Theory]
    [InlineData("doubted", "")]
    [InlineData("none", "UNKNOWN_CLAIM")]
    [InlineData("c", "REFERS_TO_ITSELF")]
    public async Task A_superseded_claim_must_exist(string replaced, string code) =>
        Assert.Equal(code, await CodesAsync(New("c", replaced)));

    [Fact]
    public async Task Claims_must_not_supersede_each_other_in_a_cycle() => Assert.Equal(
        "REFERS_TO_ITSELF",
        await CodesAsync(ChangesOf([], New("c1", "c2"), New("c2", "c3"), New("c3", "c1"), New("c4", "c1"))));

    [Fact]
    public async Task A_known_claim_must_not_close_a_cycle_either()
    {
        var known = Name("doubted", "official:a", "Ann") with { Status = ClaimStatus.Proposed };
        Assert.Equal(
            "REFERS_TO_ITSELF",
            await CodesAsync(ChangesOf([], New("c", "doubted"), known with { Supersedes = ClaimOf("c") })));
    }

    [Fact]
    public async Task A_claim_that_leads_to_a_cycle_is_not_on_it()
    {
        var problem = Assert.Single(await ProblemsAsync(
            ChangesOf([], New("c4", "c1"), New("c1", "c2"), New("c2", "c3"), New("c3", "c1"))));
        Assert.Equal("claim:c1", problem.Subject);
    }

    [Fact]
    public async Task Known_claims_that_the_change_does_not_name_are_part_of_a_cycle()
    {
        var oldest = Name("oldest", "official:a", "An") with { Status = ClaimStatus.Proposed };
        Assert.Equal(
            "REFERS_TO_ITSELF", await CodesAsync(ChangesOf([], oldest with { Supersedes = ClaimOf("old") })));
    }

    [Fact]
    public async Task A_long_chain_of_claims_is_visited_once()
    {
        var row = Enumerable.Range(0, 20_000).Select(i => New($"c{i}", i == 0 ? "doubted" : $"c{i - 1}"));
        Assert.Equal("", await CodesAsync(ChangesOf([], [.. row.Reverse()])));
    }

    private static Claim New(string slug, string replaced) =>
        Name(slug, "official:a", "Anna") with { Supersedes = ClaimOf(replaced) };
}
