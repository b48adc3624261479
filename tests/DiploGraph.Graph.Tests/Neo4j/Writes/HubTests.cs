using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Neo4j.Transport;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Tests.Neo4j.Faults;
using DiploGraph.Graph.Tests.Neo4j.Plans;
using DiploGraph.Graph.Tests.Skipping;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Neo4j.Writes;

/// <summary>The cost of a commit if both ends of a claim have very many claims.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class HubTests(Neo4jDatabase database) : IAsyncLifetime
{
    private const int Many = 2000;

    public async ValueTask InitializeAsync()
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Correcting_a_claim_costs_the_same_at_a_hub_as_elsewhere()
    {
        // The store must see commits of others at once.
        var options = database.Options with { RevisionMaxAge = TimeSpan.Zero };
#pragma warning disable CA2000 // The store owns it.
        var transport = new FaultyTransport(new QueryApiTransport(options));
#pragma warning restore CA2000
        await using var store = await Neo4jGraphStore.OpenAsync(transport, options, default);
        await store.CommitAsync(
            Commit(ChangesOf(
                [
                    Entity(Source.Value), Entity("official:hub"), Entity("meeting:hub"), Entity("official:leaf"),
                    Entity("meeting:leaf"), .. All(at => Entity($"official:other-{at}")),
                ],
                [
                    Edge("hub-edge", "official:hub", Predicate.ParticipatedIn, "meeting:hub"),
                    Edge("leaf-edge", "official:leaf", Predicate.ParticipatedIn, "meeting:leaf"),
                    Name("leaf-name", "official:leaf", "Leaf"),
                    .. All(at => Edge($"edge-{at}", $"official:other-{at}", Predicate.ParticipatedIn, "meeting:hub")),
                    .. All(at => Name($"name-{at}", "official:hub", $"Hub {at}")),
                ])),
            default);
        await database.RunAsync("CALL db.prepareForReplanning(60)");

        var atHub = await CostAsync(store, transport, ClaimOf("hub-edge"), ClaimOf("name-7"));
        var elsewhere = await CostAsync(store, transport, ClaimOf("leaf-edge"), ClaimOf("leaf-name"));
        Assert.True(atHub <= 2 * elsewhere, $"{atHub} hits at the hub, {elsewhere} elsewhere.");

        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        var claims = await snapshot.FindClaimsAsync([ClaimOf("hub-edge"), ClaimOf("leaf-name")], default);
        Assert.All(claims, claim => Assert.Equal(ClaimStatus.Disputed, claim!.Status));
        Assert.Empty(await store.VerifyAsync(default));
    }

    // Makes the commit fail before it is sent, and profiles its statement instead.
    private async Task<long> CostAsync(Neo4jGraphStore store, FaultyTransport transport, params ClaimId[] ids)
    {
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        var claims = await snapshot.FindClaimsAsync(ids, default);
        var changes = ChangesOf([], [.. claims.Select(claim => claim! with { Status = ClaimStatus.Disputed })])
            with { Evidence = [] };
        transport.Failures.Enqueue((
            statement => statement.Writes,
            new Neo4jException(Neo4jFailureKind.Rejected, "Neo.ClientError.Test", "Not yet.")));
        await Assert.ThrowsAsync<GraphStoreException>(
            () => store.CommitAsync(Commit(changes), default).AsTask());
        using var explainer = new Explainer(database.Options);
        return (await explainer.ProfileAsync(transport.Statements.Last(statement => statement.Writes))).Hits;
    }

    private static IEnumerable<T> All<T>(Func<int, T> make) => Enumerable.Range(0, Many).Select(make);
}
