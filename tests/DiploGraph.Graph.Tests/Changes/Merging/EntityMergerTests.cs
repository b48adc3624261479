using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.Graph.Changes.Merging;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Changes.Merging.Decisions;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes.Merging;

public sealed class EntityMergerTests : IAsyncLifetime
{
    private readonly MemoryGraphStore _store = new(NewClock());

    public async ValueTask InitializeAsync() => await RecordAsync(ChangesOf(
        [
            Entity("source:wire-report"), Entity("office:o"), Entity("meeting:m"), Entity("meeting:n"),
            .. "abcd".Select(name => Entity($"official:{name}")),
        ],
        Edge("a-m", "official:a", Predicate.ParticipatedIn, "meeting:m"),
        Edge("b-m", "official:b", Predicate.ParticipatedIn, "meeting:m"),
        Edge("statement", "official:a", Predicate.About, "official:a"),
        Edge("doubted", "meeting:m", Predicate.About, "official:a") with { Status = ClaimStatus.Retracted },
        TimeOf("m-time", "meeting:m", "2022-08-30"),
        TimeOf("n-time", "meeting:n", "2022-08-31"),
        Value("m-status", "meeting:m", Predicate.HappeningStatus, Literal.OfToken("OCCURRED")),
        Value("n-status", "meeting:n", Predicate.HappeningStatus, Literal.OfToken("OCCURRED"))));

    public async ValueTask DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task A_merge_records_one_decision_with_its_reason_and_evidence()
    {
        var changes = (await PlanMergeAsync(_store, "official:a", "official:b")).Changes.Changes;

        var claim = Assert.Single(changes.Claims);
        Assert.Equal("claim:a-same-as-b", claim.Id.Value);
        Assert.Equal(
            (Id("official:a"), Predicate.SameAs, ClaimValue.Of(Id("official:b")), ClaimStatus.Accepted),
            (claim.Subject, claim.Predicate, claim.Object, claim.Status));
        Assert.Equal("Both are called so.", claim.Qualifiers.FindText(QualifierKey.Reason));
        Assert.Equal("tester", claim.Qualifiers.FindText(QualifierKey.DecidedBy));
        Assert.Equal((claim.Id, 1), (Assert.Single(changes.Evidence).Claim, changes.Evidence[0].Number));
    }

    [Fact]
    public async Task The_preview_counts_the_claims_that_move_and_shows_clashing_values()
    {
        var ofOfficials = (await PlanMergeAsync(_store, "official:a", "official:b")).Preview!;
        Assert.Equal(3, ofOfficials.MovedClaims);
        Assert.Empty(ofOfficials.Clashes);

        var ofMeetings = (await PlanMergeAsync(_store, "meeting:m", "meeting:n")).Preview!;
        Assert.Equal((Id("meeting:m"), Id("meeting:n"), 5), (ofMeetings.From, ofMeetings.Into, ofMeetings.MovedClaims));
        var clash = Assert.Single(ofMeetings.Clashes);
        Assert.Equal(Predicate.Time, clash.Predicate);
        Assert.Equal(ClaimOf("m-time"), Assert.Single(clash.From).Id);
        Assert.Equal(ClaimOf("n-time"), Assert.Single(clash.Into).Id);
    }

    [Theory]
    [InlineData("official:a", "official:a", "into REFERS_TO_ITSELF")]
    [InlineData("official:a", "office:o", "into WRONG_TYPE")]
    [InlineData("official:x", "official:b", "from UNKNOWN_ENTITY")]
    [InlineData("official:x", "meeting:y", "from UNKNOWN_ENTITY, into UNKNOWN_ENTITY, into WRONG_TYPE")]
    public async Task Ids_that_cannot_be_merged_are_reported_with_their_paths(
        string from, string into, string problems)
    {
        var result = await PlanMergeAsync(_store, from, into);
        Assert.Equal(problems, Show(result.Changes));
        Assert.True(result.Changes.Changes.IsEmpty);
    }

    [Fact]
    public async Task A_merge_needs_evidence_that_supports_it()
    {
        await using var snapshot = await _store.OpenSnapshotAsync(SnapshotAt.CurrentAsRecorded, default);
        var request = new MergeRequest("official:a", "official:b", new Grounds(" ", null, []));
        var none = await EntityMerger.BuildAsync(request, snapshot, ChangeLimits.Default, default);
        Assert.Equal("reason BAD_LENGTH, evidence CLAIM_WITHOUT_EVIDENCE", Show(none.Changes));
        var against = new EvidenceDraft("source:wire-report") { Stance = Stance.Contradicts };
        var contradicted = await PlanMergeAsync(_store, "official:a", "official:b", against);
        Assert.Equal("evidence CLAIM_WITHOUT_SUPPORT", Show(contradicted.Changes));
    }

    [Theory]
    [InlineData("official:b", "evidence.1 UNKNOWN_ENTITY")]
    [InlineData("official:x", "into UNKNOWN_ENTITY, evidence.1 UNKNOWN_ENTITY")]
    public async Task All_mistakes_are_reported_at_once(string into, string problems)
    {
        var result = await PlanMergeAsync(
            _store, "official:a", into, new EvidenceDraft("source:wire-report"), new EvidenceDraft("source:nowhere"));

        Assert.Equal(problems, Show(result.Changes).Replace(".source", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ids_of_one_entity_cannot_be_merged_again_in_either_direction()
    {
        await MergeAsync(_store, "official:a", "official:b");
        await MergeAsync(_store, "official:b", "official:c");

        Assert.Equal("from NO_CHANGE", Show((await PlanMergeAsync(_store, "official:a", "official:c")).Changes));
        Assert.Equal("from NO_CHANGE", Show((await PlanMergeAsync(_store, "official:c", "official:a")).Changes));
    }

    [Fact]
    public async Task Entities_that_are_declared_different_cannot_be_merged_even_through_others()
    {
        await RecordAsync(ChangesOf([], Edge("two", "official:b", Predicate.DifferentFrom, "official:a")));
        await MergeAsync(_store, "official:b", "official:c");

        foreach (var into in new[] { "official:b", "official:c" })
        {
            var result = await PlanMergeAsync(_store, "official:a", into);
            Assert.Equal("into IDENTITY_CONFLICT", Show(result.Changes));
            Assert.Equal("claim:two", result.Changes.Problems[0].Subject);
            Assert.Contains("claim:two", result.Changes.Problems[0].Message, StringComparison.Ordinal);
            Assert.Equal(ClaimOf("two"), Assert.Single(result.Preview!.DifferentFrom).Id);
        }
    }

    [Fact]
    public async Task The_target_stays_canonical_if_several_ids_of_the_other_entity_could_be()
    {
        // Both a and c could be the canonical id of b; a is smaller than d.
        await RecordAsync(ChangesOf(
            [],
            Edge("b-a", "official:b", Predicate.SameAs, "official:a"),
            Edge("b-c", "official:b", Predicate.SameAs, "official:c")));

        await MergeAsync(_store, "official:b", "official:d");

        await using var snapshot = await _store.OpenSnapshotAsync(SnapshotAt.Current, default);
        var merged = await snapshot.FindEntitiesAsync([Id("official:c")], default);
        Assert.Equal(Id("official:d"), merged[0]!.Id);
        Assert.Equal(["a", "b", "c"], merged[0]!.OtherIds.Select(id => id.Value[^1..]));
    }

    [Fact]
    public async Task Nothing_is_merged_into_a_cycle_that_would_lose_its_canonical_id()
    {
        await RecordAsync(ChangesOf(
            [],
            Edge("b-c", "official:b", Predicate.SameAs, "official:c"),
            Edge("c-b", "official:c", Predicate.SameAs, "official:b")));

        Assert.Equal("into REFERS_TO_ITSELF", Show((await PlanMergeAsync(_store, "official:a", "official:b")).Changes));
        Assert.Equal("", Show((await PlanMergeAsync(_store, "official:d", "official:b")).Changes));
        Assert.Equal("", Show((await PlanMergeAsync(_store, "official:b", "official:a")).Changes));
    }

    [Fact]
    public async Task A_merge_after_a_retracted_one_is_a_claim_of_its_own()
    {
        await RecordAsync(ChangesOf(
            [], Edge("a-same-as-b", "official:a", Predicate.SameAs, "official:b") with
            {
                Status = ClaimStatus.Retracted,
            }));

        var result = await PlanMergeAsync(_store, "official:a", "official:b");

        Assert.Equal("claim:a-same-as-b-2", Assert.Single(result.Changes.Changes.Claims).Id.Value);
    }

    private async Task RecordAsync(DiploGraph.Graph.Revisions.ChangeSet changes) =>
        await _store.CommitAsync(Commit(changes), default);
}
