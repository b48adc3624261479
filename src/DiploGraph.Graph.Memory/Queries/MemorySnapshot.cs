using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Sources;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>A version of the graph: the tables, how far they go, and what of them to show.</summary>
internal sealed class MemorySnapshot(GraphTables tables, GraphState state, Revision revision, EdtfTime? validAt)
    : IGraphSnapshot
{
    private readonly GraphView _view = new(tables, state, revision.Number, validAt);

    public Revision Revision => revision;

    public EdtfTime? ValidAt => validAt;

    public ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(
        IReadOnlyList<EntityId> ids, CancellationToken cancellationToken) =>
        Each(ids, _view.FindEntity, cancellationToken);

    public ValueTask<Page<Entity>> ListEntitiesAsync(
        EntityQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new EntityReads(_view).List(query, page, cancellationToken));
    }

    public ValueTask<long> CountEntitiesAsync(EntityQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new EntityReads(_view).Count(query, cancellationToken));
    }

    public ValueTask<IReadOnlyList<Claim?>> FindClaimsAsync(
        IReadOnlyList<ClaimId> ids, CancellationToken cancellationToken) =>
        Each(ids, FindClaim, cancellationToken);

    public ValueTask<Page<Claim>> ListClaimsAsync(
        ClaimQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new ClaimReads(_view, query).List(page, cancellationToken));
    }

    public ValueTask<long> CountClaimsAsync(ClaimQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(new ClaimReads(_view, query).Count(cancellationToken));
    }

    public ValueTask<IReadOnlyList<Page<Claim>>> ReadClaimsAsync(
        ClaimQuery query, PageRequest page, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<Page<Claim>>>(
            new ClaimReads(_view, query).ListByAnchor(page, cancellationToken));
    }

    public ValueTask<IReadOnlyList<long>> CountClaimsByAnchorAsync(
        ClaimQuery query, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<long>>(new ClaimReads(_view, query).CountByAnchor(cancellationToken));
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<Evidence>>> ReadEvidenceAsync(
        IReadOnlyList<ClaimId> claims, CancellationToken cancellationToken) =>
        Each(claims, EvidenceOf, cancellationToken);

    public ValueTask<IReadOnlyList<Page<Evidence>>> ReadEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, PageRequest page, CancellationToken cancellationToken) =>
        Each(sources, source => EvidenceOf(source, page), cancellationToken);

    public ValueTask<IReadOnlyList<long>> CountEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken) =>
        Each(sources, CountEvidenceOf, cancellationToken);

    public ValueTask<IReadOnlyList<Page<SourceUse>>> ReadSourcesAsync(
        IReadOnlyList<EntityId> entities, PageRequest page, CancellationToken cancellationToken)
    {
        var reads = new SourceReads(_view);
        return Each(entities, entity => reads.List(entity, page, cancellationToken), cancellationToken);
    }

    public ValueTask<IReadOnlyList<long>> CountSourcesAsync(
        IReadOnlyList<EntityId> entities, CancellationToken cancellationToken)
    {
        var reads = new SourceReads(_view);
        return Each(entities, entity => reads.Count(entity, cancellationToken), cancellationToken);
    }

    public ValueTask<IReadOnlyList<IReadOnlyList<Capture>>> ReadCapturesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken) =>
        Each<EntityId, IReadOnlyList<Capture>>(
            sources,
            source => _view.FindHandle(source) is >= 0 and var handle
                ? _view.Tables.Captures.OfSource(handle, _view.Revision)
                : [],
            cancellationToken);

    public ValueTask<IReadOnlyList<Capture?>> FindCapturesAsync(
        IReadOnlyList<string> sha256, CancellationToken cancellationToken) =>
        Each(sha256, FindCapture, cancellationToken);

    public ValueTask<IReadOnlyList<EntityId>> SuggestIdsAsync(
        string text, int limit, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var suggestions = new IdSuggestions(text, limit);
        var entities = state.ByType.Values.SelectMany(handles => handles.After(_ => 1));
        foreach (var entity in entities.Guarded(cancellationToken))
        {
            if (_view.EntityOf(entity) is { } version)
            {
                suggestions.Consider(version.Id);
            }
        }

        return ValueTask.FromResult(suggestions.Nearest());
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static ValueTask<IReadOnlyList<TResult>> Each<T, TResult>(
        IReadOnlyList<T> asked, Func<T, TResult> read, CancellationToken cancellationToken)
    {
        var results = new TResult[asked.Count];
        for (var at = 0; at < results.Length; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            results[at] = read(asked[at]);
        }

        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult<IReadOnlyList<TResult>>(results);
    }

    private Capture? FindCapture(string sha256) =>
        tables.Captures.Find(sha256) is >= 0 and var capture && tables.Captures[capture].RecordedFrom <= _view.Revision
            ? tables.Captures[capture]
            : null;

    private Claim? FindClaim(ClaimId id) =>
        tables.Claims.Find(id) is >= 0 and var claim && _view.VersionOf(claim) is >= 0 and var version
            ? _view.ReadClaim(claim, version)
            : null;

    private IReadOnlyList<Evidence> EvidenceOf(ClaimId id)
    {
        if (tables.Claims.Find(id) is not (>= 0 and var claim) || _view.VersionOf(claim) < 0)
        {
            return [];
        }

        var pieces = new List<int>();
        tables.Evidence.CollectOfClaim(claim, _view.Revision, pieces);
        var evidence = pieces.ConvertAll(tables.Evidence.Read);
        evidence.Sort((left, right) => left.Number.CompareTo(right.Number));
        return evidence;
    }

    private long CountEvidenceOf(EntityId source) => PiecesOf(source).Count;

    // The evidence of a source on claims that are in the view.
    private List<int> PiecesOf(EntityId source)
    {
        var pieces = new List<int>();
        if (_view.FindHandle(source) is >= 0 and var handle)
        {
            tables.Evidence.CollectOfSource(handle, _view.Revision, pieces);
            if (validAt is not null)
            {
                pieces.RemoveAll(piece => _view.VersionOf(tables.Evidence.Claim(piece)) < 0);
            }
        }

        return pieces;
    }

    private Page<Evidence> EvidenceOf(EntityId source, PageRequest page) => PageCut.Cut(
        PiecesOf(source).ConvertAll(
            at => new SortedEvidence(at, tables.Evidence.Claim(at), tables.Evidence.Number(at))),
        page,
        new EvidencePageOrder(tables.Claims),
        item => tables.Evidence.Read(item.Evidence));
}
