using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Server.Tests.Resolvers;

/// <summary>A store that records its reads and can be made to fail.</summary>
internal sealed class RecordingStore(IGraphStore inner) : IGraphStore
{
    /// <summary>The names of the reads, in order.</summary>
    public List<string> Calls { get; } = [];

    /// <summary>The number of open snapshots.</summary>
    public int OpenSnapshots { get; set; }

    /// <summary>The failure of every read; null if reads succeed.</summary>
    public GraphStoreException? Failure { get; set; }

    public async ValueTask<IGraphSnapshot> OpenSnapshotAsync(SnapshotAt at, CancellationToken cancellationToken)
    {
        var snapshot = await inner.OpenSnapshotAsync(at, cancellationToken);
        OpenSnapshots++;
        return new RecordingSnapshot(this, snapshot);
    }

    public ValueTask<CommitResult> CommitAsync(CommitRequest request, CancellationToken cancellationToken) =>
        inner.CommitAsync(request, cancellationToken);

    public IAsyncEnumerable<RevisionChanges> ReadChangesAsync(long since, CancellationToken cancellationToken) =>
        inner.ReadChangesAsync(since, cancellationToken);

    public ValueTask<long> WaitForRevisionAfterAsync(long revision, CancellationToken cancellationToken) =>
        inner.WaitForRevisionAfterAsync(revision, cancellationToken);

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}

/// <summary>Its snapshots.</summary>
internal sealed class RecordingSnapshot(RecordingStore store, IGraphSnapshot inner) : IGraphSnapshot
{
    public Revision Revision => inner.Revision;

    public EdtfTime? ValidAt => inner.ValidAt;

    private IGraphSnapshot Record(string call)
    {
        store.Calls.Add(call);
        return store.Failure is { } failure ? throw failure : inner;
    }

    public ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(
        IReadOnlyList<EntityId> ids, CancellationToken cancellationToken) =>
        Record("FindEntities").FindEntitiesAsync(ids, cancellationToken);

    public ValueTask<Page<Entity>> ListEntitiesAsync(
        EntityQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Record("ListEntities").ListEntitiesAsync(query, page, cancellationToken);

    public ValueTask<long> CountEntitiesAsync(EntityQuery query, CancellationToken cancellationToken) =>
        Record("CountEntities").CountEntitiesAsync(query, cancellationToken);

    public ValueTask<AggregateResult> AggregateAsync(AggregateQuery query, CancellationToken cancellationToken) =>
        Record("Aggregate").AggregateAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<Claim?>> FindClaimsAsync(
        IReadOnlyList<ClaimId> ids, CancellationToken cancellationToken) =>
        Record("FindClaims").FindClaimsAsync(ids, cancellationToken);

    public ValueTask<Page<Claim>> ListClaimsAsync(
        ClaimQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Record("ListClaims").ListClaimsAsync(query, page, cancellationToken);

    public ValueTask<long> CountClaimsAsync(ClaimQuery query, CancellationToken cancellationToken) =>
        Record("CountClaims").CountClaimsAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<Page<Claim>>> ReadClaimsAsync(
        ClaimQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Record("ReadClaims").ReadClaimsAsync(query, page, cancellationToken);

    public ValueTask<IReadOnlyList<long>> CountClaimsByAnchorAsync(
        ClaimQuery query, CancellationToken cancellationToken) =>
        Record("CountClaimsByAnchor").CountClaimsByAnchorAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<IReadOnlyList<Evidence>>> ReadEvidenceAsync(
        IReadOnlyList<ClaimId> claims, CancellationToken cancellationToken) =>
        Record("ReadEvidence").ReadEvidenceAsync(claims, cancellationToken);

    public ValueTask<IReadOnlyList<Page<Evidence>>> ReadEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, PageRequest page, CancellationToken cancellationToken) =>
        Record("ReadEvidenceOfSources").ReadEvidenceOfSourcesAsync(sources, page, cancellationToken);

    public ValueTask<IReadOnlyList<long>> CountEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken) =>
        Record("CountEvidenceOfSources").CountEvidenceOfSourcesAsync(sources, cancellationToken);

    public ValueTask<IReadOnlyList<Page<SourceUse>>> ReadSourcesAsync(
        IReadOnlyList<EntityId> entities, PageRequest page, CancellationToken cancellationToken) =>
        Record("ReadSources").ReadSourcesAsync(entities, page, cancellationToken);

    public ValueTask<IReadOnlyList<long>> CountSourcesAsync(
        IReadOnlyList<EntityId> entities, CancellationToken cancellationToken) =>
        Record("CountSources").CountSourcesAsync(entities, cancellationToken);

    public ValueTask<IReadOnlyList<IReadOnlyList<Capture>>> ReadCapturesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken) =>
        Record("ReadCaptures").ReadCapturesAsync(sources, cancellationToken);

    public ValueTask<IReadOnlyList<Capture?>> FindCapturesAsync(
        IReadOnlyList<string> sha256, CancellationToken cancellationToken) =>
        Record("FindCaptures").FindCapturesAsync(sha256, cancellationToken);

    public ValueTask<Page<Revision>> ListRevisionsAsync(
        RevisionQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Record("ListRevisions").ListRevisionsAsync(query, page, cancellationToken);

    public ValueTask<long> CountRevisionsAsync(RevisionQuery query, CancellationToken cancellationToken) =>
        Record("CountRevisions").CountRevisionsAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<Page<ClaimChange>>> ReadClaimChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Record("ReadClaimChanges").ReadClaimChangesAsync(query, page, cancellationToken);

    public ValueTask<IReadOnlyList<Page<EntityChange>>> ReadEntityChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Record("ReadEntityChanges").ReadEntityChangesAsync(query, page, cancellationToken);

    public ValueTask<IReadOnlyList<Page<Evidence>>> ReadEvidenceChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Record("ReadEvidenceChanges").ReadEvidenceChangesAsync(query, page, cancellationToken);

    public ValueTask<IReadOnlyList<ChangeCounts>> CountChangesAsync(
        ChangeQuery query, CancellationToken cancellationToken) =>
        Record("CountChanges").CountChangesAsync(query, cancellationToken);

    public ValueTask<PathResult> FindPathsAsync(PathQuery query, CancellationToken cancellationToken) =>
        Record("FindPaths").FindPathsAsync(query, cancellationToken);

    public ValueTask<Neighbourhood> ReadNeighbourhoodAsync(
        NeighbourhoodQuery query, CancellationToken cancellationToken) =>
        Record("ReadNeighbourhood").ReadNeighbourhoodAsync(query, cancellationToken);

    public ValueTask<QuoteQueryResult> FindQuotesAsync(QuoteQuery query, CancellationToken cancellationToken) =>
        Record("FindQuotes").FindQuotesAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<IReadOnlyList<string>>> SuggestIdsAsync(
        IReadOnlyList<IdQuery> unknown, int limit, CancellationToken cancellationToken) =>
        Record("SuggestIds").SuggestIdsAsync(unknown, limit, cancellationToken);

    public ValueTask<IReadOnlyList<IReadOnlyList<NameHit>>> SearchNamesAsync(
        NameQuery query, CancellationToken cancellationToken) =>
        Record("SearchNames").SearchNamesAsync(query, cancellationToken);

    public ValueTask DisposeAsync()
    {
        store.OpenSnapshots--;
        return inner.DisposeAsync();
    }
}
