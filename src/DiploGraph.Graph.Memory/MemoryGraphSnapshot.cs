using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Queries;
using DiploGraph.Graph.Memory.Queries.Aggregates;
using DiploGraph.Graph.Memory.Queries.Claims;
using DiploGraph.Graph.Memory.Queries.Entities;
using DiploGraph.Graph.Memory.Queries.Names;
using DiploGraph.Graph.Memory.Queries.Revisions;
using DiploGraph.Graph.Memory.Queries.Sources;
using DiploGraph.Graph.Memory.Queries.Walks;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory;

/// <summary>A snapshot of the graph in memory at one revision.</summary>
internal sealed class MemoryGraphSnapshot(GraphView view, Revision revision) : IGraphSnapshot
{
    private readonly GraphView _view = view;
    private readonly EvidenceReader _evidence = new(view);

    public Revision Revision => revision;

    public EdtfTime? ValidAt => _view.ValidAt;

    public ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(
        IReadOnlyList<EntityId> ids, CancellationToken cancellationToken) =>
        Each(ids, _view.FindEntity, cancellationToken);

    public ValueTask<Page<Entity>> ListEntitiesAsync(
        EntityQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(
            new EntityReader(_view.Within(query.MaxSteps)).List(query, page, cancellationToken));
    }

    public ValueTask<long> CountEntitiesAsync(EntityQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new EntityReader(_view.Within(query.MaxSteps)).Count(query, cancellationToken));
    }

    public ValueTask<AggregateResult> AggregateAsync(AggregateQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new AggregateReader(_view.Within(query.MaxSteps), query).Read(cancellationToken));
    }

    public ValueTask<IReadOnlyList<Claim?>> FindClaimsAsync(
        IReadOnlyList<ClaimId> ids, CancellationToken cancellationToken) =>
        Each(ids, FindClaim, cancellationToken);

    public ValueTask<Page<Claim>> ListClaimsAsync(
        ClaimQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new ClaimReader(_view.Within(query.MaxSteps), query).List(page, cancellationToken));
    }

    public ValueTask<long> CountClaimsAsync(ClaimQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new ClaimReader(_view.Within(query.MaxSteps), query).Count(cancellationToken));
    }

    public ValueTask<IReadOnlyList<Page<Claim>>> ReadClaimsAsync(
        ClaimQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<Page<Claim>>>(
            new ClaimReader(_view.Within(query.MaxSteps), query).ListByAnchor(page, cancellationToken));
    }

    public ValueTask<IReadOnlyList<long>> CountClaimsByAnchorAsync(
        ClaimQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<long>>(
            new ClaimReader(_view.Within(query.MaxSteps), query).CountByAnchor(cancellationToken));
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<Evidence>>> ReadEvidenceAsync(
        IReadOnlyList<ClaimId> claims, CancellationToken cancellationToken) =>
        Each(claims, _evidence.Of, cancellationToken);

    public ValueTask<IReadOnlyList<Page<Evidence>>> ReadEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, PageRequest page, CancellationToken cancellationToken) =>
        Each(sources, source => _evidence.Of(source, page), cancellationToken);

    public ValueTask<IReadOnlyList<long>> CountEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken) =>
        Each(sources, _evidence.Count, cancellationToken);

    public ValueTask<IReadOnlyList<Page<SourceUse>>> ReadSourcesAsync(
        IReadOnlyList<EntityId> entities, PageRequest page, CancellationToken cancellationToken)
    {
        var reader = new SourceReader(_view);
        return Each(entities, entity => reader.List(entity, page, cancellationToken), cancellationToken);
    }

    public ValueTask<IReadOnlyList<long>> CountSourcesAsync(
        IReadOnlyList<EntityId> entities, CancellationToken cancellationToken)
    {
        var reader = new SourceReader(_view);
        return Each(entities, entity => reader.Count(entity, cancellationToken), cancellationToken);
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<Capture>>> ReadCapturesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken) =>
        Each(sources, _evidence.CapturesOf, cancellationToken);

    public ValueTask<IReadOnlyList<Capture?>> FindCapturesAsync(
        IReadOnlyList<string> sha256, CancellationToken cancellationToken) =>
        Each(sha256, _evidence.FindCapture, cancellationToken);

    public ValueTask<Page<Revision>> ListRevisionsAsync(
        RevisionQuery query, PageRequest page, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new RevisionReader(_view, query, cancellationToken).List(page));

    public ValueTask<long> CountRevisionsAsync(RevisionQuery query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new RevisionReader(_view, query, cancellationToken).Count());

    public ValueTask<IReadOnlyList<Page<ClaimChange>>> ReadClaimChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ChangeReader(_view, query, cancellationToken).Claims(page));

    public ValueTask<IReadOnlyList<Page<EntityChange>>> ReadEntityChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ChangeReader(_view, query, cancellationToken).Entities(page));

    public ValueTask<IReadOnlyList<Page<Evidence>>> ReadEvidenceChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ChangeReader(_view, query, cancellationToken).Evidence(page));

    public ValueTask<IReadOnlyList<ChangeCounts>> CountChangesAsync(
        ChangeQuery query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(new ChangeReader(_view, query, cancellationToken).Counts());

    public ValueTask<PathResult> FindPathsAsync(PathQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new WalkReader(_view).FindPaths(query, cancellationToken));
    }

    public ValueTask<Neighbourhood> ReadNeighbourhoodAsync(
        NeighbourhoodQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new WalkReader(_view).ReadNeighbourhood(query, cancellationToken));
    }

    public ValueTask<QuoteQueryResult> FindQuotesAsync(QuoteQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new QuoteReader(_view).Find(query, cancellationToken));
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<string>>> SuggestIdsAsync(
        IReadOnlyList<IdQuery> unknown, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new IdReader(_view).Suggest(unknown, limit, cancellationToken));
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<NameHit>>> SearchNamesAsync(
        NameQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var reader = new NameReader(_view, query);
        return Each(query.Texts, text => reader.Search(text, cancellationToken), cancellationToken);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ValueTask<IReadOnlyList<TResult>> Each<T, TResult>(
        IReadOnlyList<T> keys, Func<T, TResult> read, CancellationToken cancellationToken)
    {
        var results = new TResult[keys.Count];
        for (var at = 0; at < results.Length; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results[at] = read(keys[at]);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<TResult>>(results);
    }

    private Claim? FindClaim(ClaimId id) =>
        _view.Tables.Claims.Find(id) is >= 0 and var claim && _view.VersionOf(claim) is >= 0 and var version
            ? _view.ReadClaim(claim, version)
            : null;
}
