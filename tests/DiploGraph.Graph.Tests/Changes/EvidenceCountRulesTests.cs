using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Revisions;
using static DiploGraph.Graph.Tests.Changes.ChangeSetFixture;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes;

public sealed class EvidenceCountRulesTests
{
    private static readonly Claim Claim = Name("c", "official:b", "Bo");

    [Theory]
    [InlineData(ClaimStatus.Proposed, null, "")]
    [InlineData(ClaimStatus.Refuted, null, "")]
    [InlineData(ClaimStatus.Retracted, null, "")]
    [InlineData(ClaimStatus.Accepted, null, "CLAIM_WITHOUT_EVIDENCE")]
    [InlineData(ClaimStatus.Disputed, null, "CLAIM_WITHOUT_EVIDENCE")]
    [InlineData(ClaimStatus.Accepted, Stance.Mentions, "CLAIM_WITHOUT_SUPPORT")]
    [InlineData(ClaimStatus.Accepted, Stance.Contradicts, "CLAIM_WITHOUT_SUPPORT")]
    [InlineData(ClaimStatus.Disputed, Stance.Contradicts, "")]
    [InlineData(ClaimStatus.Accepted, Stance.Supports, "")]
    public async Task Believed_claims_need_evidence(ClaimStatus status, Stance? stance, string code) => Assert.Equal(
        code,
        await CodesAsync(new ChangeSet
        {
            Claims = [Claim with { Status = status }],
            Evidence = stance is { } some ? [EvidenceFor(Claim.Id) with { Stance = some }] : [],
        }));

    [Fact]
    public async Task Recorded_evidence_counts_and_a_claim_without_any_is_rejected()
    {
        var doubted = Name("doubted", "official:a", "Ann");
        Assert.Equal("CLAIM_WITHOUT_EVIDENCE", await CodesAsync(new ChangeSet { Claims = [doubted] }));
        Assert.Equal("", await CodesAsync(ChangesOf([], doubted)));
        var known = Edge("known", "official:a", Predicate.ParticipatedIn, "meeting:m");
        Assert.Equal("", await CodesAsync(new ChangeSet { Claims = [known] }));
    }

    [Theory]
    [InlineData("known", "2", "")]
    [InlineData("known", "3 2", "")]
    [InlineData("known", "1", "EVIDENCE_NUMBER")]
    [InlineData("known", "3", "EVIDENCE_NUMBER")]
    [InlineData("known", "2 2", "DUPLICATE")]
    [InlineData("known", "2 4", "EVIDENCE_NUMBER")]
    [InlineData("doubted", "1 2 3", "")]
    [InlineData("doubted", "0", "EVIDENCE_NUMBER")]
    [InlineData("doubted", "-1", "EVIDENCE_NUMBER")]
    public async Task New_evidence_continues_the_numbers(string claim, string numbers, string code) => Assert.Equal(
        code,
        await CodesAsync(new ChangeSet
        {
            Evidence = [.. numbers.Split(' ').Select(number => EvidenceFor(ClaimOf(claim), int.Parse(number, null)))],
        }));
}
