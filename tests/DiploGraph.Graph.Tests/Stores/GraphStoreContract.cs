using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using Microsoft.Extensions.Time.Testing;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>The tests that every store must pass. They follow the port's documentation sentence by sentence.</summary>
public abstract partial class GraphStoreContract : IAsyncLifetime
{
    private readonly FakeTimeProvider _time = NewClock();
    private IGraphStore _store = null!;

    protected IGraphStore Store => _store;

    public async ValueTask InitializeAsync() => _store = await OpenEmptyAsync(_time);

    public virtual async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Opens an empty store that takes the times of commits from a clock.</summary>
    protected abstract Task<IGraphStore> OpenEmptyAsync(TimeProvider time);

    protected async Task<Revision> RecordAsync(IEnumerable<Entity> entities, params Claim[] claims) =>
        (await Store.CommitAsync(Commit(ChangesOf(entities, claims)), default)).Revision;

    protected async Task<IGraphSnapshot> OpenAsync(SnapshotAt at = default) =>
        await Store.OpenSnapshotAsync(at, default);

    /// <summary>Returns the ids of the entities that a query finds, read as one page.</summary>
    protected async Task<string[]> IdsAsync(EntityQuery query, SnapshotAt at = default)
    {
        await using var snapshot = await OpenAsync(at);
        var page = await snapshot.ListEntitiesAsync(query, PageRequest.First(1000), default);
        Assert.Equal(page.Items.Count, await snapshot.CountEntitiesAsync(query, default));
        return [.. page.Items.Select(entity => entity.Id.Value)];
    }

    /// <summary>Returns the ids, without their prefix, of the claims that a query finds, read as one page.</summary>
    protected async Task<string[]> SlugsAsync(ClaimQuery query, SnapshotAt at = default)
    {
        await using var snapshot = await OpenAsync(at);
        var page = await snapshot.ListClaimsAsync(query, PageRequest.First(1000), default);
        Assert.Equal(page.Items.Count, await snapshot.CountClaimsAsync(query, default));
        return [.. page.Items.Select(claim => claim.Id.Value[ClaimId.Prefix.Length..])];
    }

    protected static async Task<GraphStoreException> FailsAsync(
        GraphStoreFailure failure, Func<ValueTask<CommitResult>> commit)
    {
        var exception = await Assert.ThrowsAsync<GraphStoreException>(async () => await commit());
        Assert.Equal(failure, exception.Failure);
        return exception;
    }
}
