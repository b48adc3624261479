using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL;

namespace DiploGraph.Server.GraphQL;

/// <summary>
/// The snapshot that the resolvers of one request read. It limits the cost of each read, and converts failures of the
/// store to errors of the response.
/// </summary>
/// <param name="inner">The store's snapshot, which this one owns.</param>
/// <param name="onFailure">Called with each failure, to log it.</param>
/// <param name="maxSteps">The maximum number of entities and claims that one read may visit.</param>
internal sealed class RequestSnapshot(
    IGraphSnapshot inner, Action<GraphStoreException>? onFailure, long maxSteps) : IGraphSnapshot
{
    /// <inheritdoc/>
    public Revision Revision => inner.Revision;

    /// <inheritdoc/>
    public EdtfTime? ValidAt => inner.ValidAt;

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(
        IReadOnlyList<EntityId> ids, CancellationToken cancellationToken) =>
        Ask(inner.FindEntitiesAsync, ids, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<Entity>> ListEntitiesAsync(
        EntityQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Ask(inner.ListEntitiesAsync, query with { MaxSteps = maxSteps }, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<long> CountEntitiesAsync(EntityQuery query, CancellationToken cancellationToken) =>
        Ask(inner.CountEntitiesAsync, query with { MaxSteps = maxSteps }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<AggregateResult> AggregateAsync(AggregateQuery query, CancellationToken cancellationToken) =>
        Ask(inner.AggregateAsync, query with { MaxSteps = maxSteps }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Claim?>> FindClaimsAsync(
        IReadOnlyList<ClaimId> ids, CancellationToken cancellationToken) =>
        Ask(inner.FindClaimsAsync, ids, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<Claim>> ListClaimsAsync(
        ClaimQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Ask(inner.ListClaimsAsync, query with { MaxSteps = maxSteps }, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<long> CountClaimsAsync(ClaimQuery query, CancellationToken cancellationToken) =>
        Ask(inner.CountClaimsAsync, query with { MaxSteps = maxSteps }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Page<Claim>>> ReadClaimsAsync(
        ClaimQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Ask(inner.ReadClaimsAsync, query with { MaxSteps = maxSteps }, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<long>> CountClaimsByAnchorAsync(
        ClaimQuery query, CancellationToken cancellationToken) =>
        Ask(inner.CountClaimsByAnchorAsync, query with { MaxSteps = maxSteps }, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IReadOnlyList<Evidence>>> ReadEvidenceAsync(
        IReadOnlyList<ClaimId> claims, CancellationToken cancellationToken) =>
        Ask(inner.ReadEvidenceAsync, claims, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Page<Evidence>>> ReadEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, PageRequest page, CancellationToken cancellationToken) =>
        Ask(inner.ReadEvidenceOfSourcesAsync, sources, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<long>> CountEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken) =>
        Ask(inner.CountEvidenceOfSourcesAsync, sources, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Page<SourceUse>>> ReadSourcesAsync(
        IReadOnlyList<EntityId> entities, PageRequest page, CancellationToken cancellationToken) =>
        Ask(inner.ReadSourcesAsync, entities, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<long>> CountSourcesAsync(
        IReadOnlyList<EntityId> entities, CancellationToken cancellationToken) =>
        Ask(inner.CountSourcesAsync, entities, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IReadOnlyList<Capture>>> ReadCapturesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken) =>
        Ask(inner.ReadCapturesAsync, sources, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Capture?>> FindCapturesAsync(
        IReadOnlyList<string> sha256, CancellationToken cancellationToken) =>
        Ask(inner.FindCapturesAsync, sha256, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<Revision>> ListRevisionsAsync(
        RevisionQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Ask(inner.ListRevisionsAsync, query, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<long> CountRevisionsAsync(RevisionQuery query, CancellationToken cancellationToken) =>
        Ask(inner.CountRevisionsAsync, query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Page<ClaimChange>>> ReadClaimChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Ask(inner.ReadClaimChangesAsync, query, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Page<EntityChange>>> ReadEntityChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Ask(inner.ReadEntityChangesAsync, query, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Page<Evidence>>> ReadEvidenceChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Ask(inner.ReadEvidenceChangesAsync, query, page, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ChangeCounts>> CountChangesAsync(
        ChangeQuery query, CancellationToken cancellationToken) =>
        Ask(inner.CountChangesAsync, query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<PathResult> FindPathsAsync(PathQuery query, CancellationToken cancellationToken) =>
        Ask(
            inner.FindPathsAsync,
            query with { MaxSteps = Math.Min(query.MaxSteps, maxSteps) },
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Neighbourhood> ReadNeighbourhoodAsync(
        NeighbourhoodQuery query, CancellationToken cancellationToken) =>
        Ask(
            inner.ReadNeighbourhoodAsync,
            query with { MaxSteps = Math.Min(query.MaxSteps, maxSteps) },
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<QuoteQueryResult> FindQuotesAsync(QuoteQuery query, CancellationToken cancellationToken) =>
        Ask(inner.FindQuotesAsync, query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IReadOnlyList<string>>> SuggestIdsAsync(
        IReadOnlyList<IdQuery> unknown, int limit, CancellationToken cancellationToken) =>
        Ask(inner.SuggestIdsAsync, unknown, limit, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<IReadOnlyList<NameHit>>> SearchNamesAsync(
        NameQuery query, CancellationToken cancellationToken) =>
        Ask(inner.SearchNamesAsync, query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => inner.DisposeAsync();

    private async ValueTask<T> Ask<TArgument, T>(
        Func<TArgument, CancellationToken, ValueTask<T>> read, TArgument argument, CancellationToken cancellationToken)
    {
        try
        {
            return await read(argument, cancellationToken);
        }
        catch (GraphStoreException failure)
        {
            throw Told(failure, argument);
        }
    }

    private async ValueTask<T> Ask<TFirst, TSecond, T>(
        Func<TFirst, TSecond, CancellationToken, ValueTask<T>> read,
        TFirst first,
        TSecond second,
        CancellationToken cancellationToken)
    {
        try
        {
            return await read(first, second, cancellationToken);
        }
        catch (GraphStoreException failure)
        {
            throw Told(failure, first);
        }
    }

    // A read that is too costly is not a failure of the store.
    private GraphQLException Told(GraphStoreException failure, object? query)
    {
        if (failure.Failure != GraphStoreFailure.TooCostly)
        {
            onFailure?.Invoke(failure);
        }

        return StoreErrors.ToGraphQL(failure, query);
    }
}
