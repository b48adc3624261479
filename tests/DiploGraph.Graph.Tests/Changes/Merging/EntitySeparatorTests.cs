using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Stores;
using static DiploGraph.Graph.Tests.Changes.Merging.Decisions;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes.Merging;

public sealed class EntitySeparatorTests : IAsyncLifetime
{
    private const string Names = "abcdef";

    private readonly MemoryGraphStore _store = new(NewClock());

    public async ValueTask InitializeAsync() => await _store.CommitAsync(
        Commit(ChangesOf(
            [Entity("source:wire-report"), Entity("office:o"), .. Names.Select(name => Entity($"official:{name}"))])),
        default);

    public async ValueTask DisposeAsync() => await _store.DisposeAsync();

    [Fact]
    public async Task Separating_retracts_the_merge_and_records_that_the_two_are_different()
    {
        await MergeAsync(_store, "official:a", "official:b");

        var changes = (await PlanSeparationAsync(_store, "official:a", "official:b")).Changes;

        Assert.Equal(
            [("claim:a-different-from-b", ClaimStatus.Accepted), ("claim:a-same-as-b", ClaimStatus.Retracted)],
            changes.Claims.Select(claim => (claim.Id.Value, claim.Status)));
        Assert.Equal("They met.", changes.Claims[0].Qualifiers.FindText(QualifierKey.Reason));
        Assert.Equal(changes.Claims[0].Id, Assert.Single(changes.Evidence).Claim);
    }

    [Fact]
    public async Task After_a_separation_no_merge_of_the_two_is_possible()
    {
        await MergeAsync(_store, "official:a", "official:b");
        await SeparateAsync(_store, "official:b", "official:a");

        var again = await PlanMergeAsync(_store, "official:a", "official:b");
        Assert.Equal("into IDENTITY_CONFLICT", Show(again.Changes));
        await MergeAsync(_store, "official:c", "official:b");
        var roundabout = await PlanMergeAsync(_store, "official:c", "official:a");
        Assert.Equal("into IDENTITY_CONFLICT", Show(roundabout.Changes));
    }

    [Theory]
    [InlineData("official:a", "official:b", "b NO_CHANGE")]
    [InlineData("official:a", "official:a", "b REFERS_TO_ITSELF")]
    [InlineData("official:x", "office:o", "a UNKNOWN_ENTITY, b WRONG_TYPE")]
    public async Task Ids_that_are_not_joined_cannot_be_separated(string a, string b, string problems) =>
        Assert.Equal(problems, Show(await PlanSeparationAsync(_store, a, b)));

    [Fact]
    public async Task In_a_chain_the_merge_that_joined_the_two_is_undone()
    {
        await MergeAsync(_store, "official:c", "official:d");
        await MergeAsync(_store, "official:a", "official:b");
        await MergeAsync(_store, "official:b", "official:c");

        Assert.Equal(["b-same-as-c"], await SeparateAsync(_store, "official:a", "official:d"));
        Assert.Equal("official:b official:d", await CanonicalIdsAsync("official:a", "official:c"));
        Assert.Equal(["a-same-as-b"], await SeparateAsync(_store, "official:b", "official:a"));
    }

    [Fact]
    public async Task All_connections_between_the_two_are_cut()
    {
        // Two ways from a to d: over b and over c. The claims on the way over b are older.
        await RecordAsync("a-b", "official:a", "official:b");
        await RecordAsync("b-d", "official:b", "official:d");
        await RecordAsync("a-c", "official:a", "official:c");
        await RecordAsync("c-d", "official:c", "official:d");
        await RecordAsync("e-a", "official:e", "official:a");

        Assert.Equal(["b-d", "c-d"], await SeparateAsync(_store, "official:a", "official:d"));
    }

    [Fact]
    public async Task Random_separations_retract_no_more_than_they_must()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            await using var store = new MemoryGraphStore(NewClock());
            await store.CommitAsync(
                Commit(ChangesOf(
                    [Entity("source:wire-report"), .. Names.Select(name => Entity($"official:{name}"))])),
                default);
            var claims = new List<Claim>();
            for (var number = 0; number < 9; number++)
            {
                var subject = random.Next(Names.Length);
                var other = (subject + random.Next(1, Names.Length)) % Names.Length;
                var claim = Edge(
                    $"c{number}", $"official:{Names[subject]}", Predicate.SameAs, $"official:{Names[other]}");
                claims.Add(claim);
                await store.CommitAsync(Commit(ChangesOf([], claim)), default);
            }

            var (a, b) = (Id("official:a"), Id("official:f"));
            if (!AreJoined(claims, a, b))
            {
                continue;
            }

            var cut = await SeparateAsync(store, "official:a", "official:f");

            var kept = claims.Where(claim => !cut.Contains(claim.Id.Value[ClaimId.Prefix.Length..])).ToList();
            Assert.False(AreJoined(kept, a, b), $"seed {seed}");
            foreach (var claim in claims.Except(kept))
            {
                Assert.True(AreJoined([.. kept, claim], a, b), $"seed {seed}: {claim.Id} could have been kept");
            }
        }
    }

    private static bool AreJoined(IReadOnlyCollection<Claim> claims, EntityId a, EntityId b)
    {
        var identity = new NaiveIdentity(claims);
        return identity.Of(a) == identity.Of(b);
    }

    private async Task RecordAsync(string slug, string subject, string other) =>
        await _store.CommitAsync(Commit(ChangesOf([], Edge(slug, subject, Predicate.SameAs, other))), default);

    private async Task<string> CanonicalIdsAsync(params string[] ids)
    {
        await using var snapshot = await _store.OpenSnapshotAsync(SnapshotAt.Current, default);
        var found = await snapshot.FindEntitiesAsync([.. ids.Select(Id)], default);
        return string.Join(' ', found.Select(entity => entity!.Id));
    }
}
