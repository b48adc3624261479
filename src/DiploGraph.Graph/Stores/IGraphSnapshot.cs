using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Stores;

/// <summary>
/// One version of the graph with all reads on it. Reads accept batches and return their results in the order of the
/// request; never call one for each object. Results belong to the caller and never change.
/// </summary>
/// <remarks>
/// <para>
/// Entities that believed SAME_AS claims join are one entity in every read, with the canonical id of
/// <see cref="DiploGraph.Graph.Identity.IdentityClasses"/>. Each of their ids finds this entity. It has the claims,
/// evidence and captures of all of them, and lists, counts and filters contain it once, with the labels of all. Results
/// use the canonical id throughout; a claim contains the id that it was recorded with if that differs
/// (<see cref="Claim.RecordedSubject"/>). Identity depends on the revision, not on <see cref="ValidAt"/>. In a snapshot
/// that is opened <see cref="SnapshotAt.IsAsRecorded"/>, entities are not joined.
/// </para>
/// <para>
/// A withdrawn entity (<see cref="Entity.IsWithdrawn"/>) is found by its id and at the ends of claims, but is not
/// listed, counted, found by name or suggested.
/// </para>
/// <para>
/// All results are current in the snapshot: <c>RecordedTo</c> is always null, because an end that a later revision set
/// is not part of it. Only the reads of changes return ends.
/// </para>
/// </remarks>
public interface IGraphSnapshot : IAsyncDisposable
{
    /// <summary>The revision of this version.</summary>
    Revision Revision { get; }

    /// <summary>
    /// The valid time that the snapshot is narrowed to (<see cref="SnapshotAt.ValidAt"/>); null for all times.
    /// It applies to every read.
    /// </summary>
    EdtfTime? ValidAt { get; }

    /// <summary>Returns the entity of each id, in order; null for an unknown id.</summary>
    ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(
        IReadOnlyList<EntityId> ids, CancellationToken cancellationToken);

    /// <summary>Returns a page of the entities that match a query.</summary>
    ValueTask<Page<Entity>> ListEntitiesAsync(EntityQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the entities that match a query.</summary>
    ValueTask<long> CountEntitiesAsync(EntityQuery query, CancellationToken cancellationToken);

    /// <summary>Counts the entities that match a query, in groups.</summary>
    ValueTask<AggregateResult> AggregateAsync(AggregateQuery query, CancellationToken cancellationToken);

    /// <summary>Returns the claim of each id, in order; null for an unknown id.</summary>
    ValueTask<IReadOnlyList<Claim?>> FindClaimsAsync(IReadOnlyList<ClaimId> ids, CancellationToken cancellationToken);

    /// <summary>
    /// Returns a page of the claims that match a query, over the whole graph or over all
    /// <see cref="ClaimQuery.Anchors"/> together.
    /// </summary>
    ValueTask<Page<Claim>> ListClaimsAsync(ClaimQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the claims that match a query.</summary>
    ValueTask<long> CountClaimsAsync(ClaimQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Returns a page of claims for each of <see cref="ClaimQuery.Anchors"/>, in order. A claim between two anchors is
    /// in both pages.
    /// </summary>
    ValueTask<IReadOnlyList<Page<Claim>>> ReadClaimsAsync(
        ClaimQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the claims of each anchor of a query, in order.</summary>
    ValueTask<IReadOnlyList<long>> CountClaimsByAnchorAsync(ClaimQuery query, CancellationToken cancellationToken);

    /// <summary>Returns the evidence of each claim, in order; each list is sorted by number.</summary>
    ValueTask<IReadOnlyList<IReadOnlyList<Evidence>>> ReadEvidenceAsync(
        IReadOnlyList<ClaimId> claims, CancellationToken cancellationToken);

    /// <summary>
    /// Returns a page of the evidence from each source, in order; each page is sorted by claim and number.
    /// </summary>
    ValueTask<IReadOnlyList<Page<Evidence>>> ReadEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the pieces of evidence from each source, in order.</summary>
    ValueTask<IReadOnlyList<long>> CountEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken);

    /// <summary>
    /// Returns, for each entity in order, a page of the sources with evidence on the claims from or to the entity,
    /// regardless of the claims' status. Each page is sorted by the id of the source.
    /// </summary>
    ValueTask<IReadOnlyList<Page<SourceUse>>> ReadSourcesAsync(
        IReadOnlyList<EntityId> entities, PageRequest page, CancellationToken cancellationToken);

    /// <summary>
    /// Counts the sources that <see cref="ReadSourcesAsync"/> returns for each entity, in order.
    /// </summary>
    ValueTask<IReadOnlyList<long>> CountSourcesAsync(
        IReadOnlyList<EntityId> entities, CancellationToken cancellationToken);

    /// <summary>Returns the captures of each source, in order; each list is sorted by hash.</summary>
    ValueTask<IReadOnlyList<IReadOnlyList<Capture>>> ReadCapturesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken);

    /// <summary>Returns the capture of each hash, in order; null for an unknown hash.</summary>
    ValueTask<IReadOnlyList<Capture?>> FindCapturesAsync(
        IReadOnlyList<string> sha256, CancellationToken cancellationToken);

    /// <summary>Returns a page of the revisions that match a query, by number.</summary>
    ValueTask<Page<Revision>> ListRevisionsAsync(
        RevisionQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the revisions that match a query.</summary>
    ValueTask<long> CountRevisionsAsync(RevisionQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Returns a page of the versions of claims that each revision recorded, in the order of the revisions.
    /// </summary>
    /// <remarks>
    /// Only the reads of changes return the ends of versions: of the version before, and of a version that a later
    /// revision of the snapshot ended.
    /// </remarks>
    ValueTask<IReadOnlyList<Page<ClaimChange>>> ReadClaimChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>
    /// Returns a page of the versions of entities that each revision recorded, in the order of the revisions.
    /// </summary>
    /// <inheritdoc cref="ReadClaimChangesAsync" path="/remarks"/>
    ValueTask<IReadOnlyList<Page<EntityChange>>> ReadEntityChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>
    /// Returns a page of the evidence that each revision recorded, in the order of the revisions.
    /// </summary>
    ValueTask<IReadOnlyList<Page<Evidence>>> ReadEvidenceChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the changes that each revision recorded, in order.</summary>
    ValueTask<IReadOnlyList<ChangeCounts>> CountChangesAsync(ChangeQuery query, CancellationToken cancellationToken);

    /// <summary>Returns the best chains of believed claims between two entities.</summary>
    /// <param name="query">
    /// The query. There are no chains if an end is not in the version or if both ends are the same entity.
    /// </param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<PathResult> FindPathsAsync(PathQuery query, CancellationToken cancellationToken);

    /// <summary>Returns the part of the graph around some entities; unknown ones are left out.</summary>
    ValueTask<Neighbourhood> ReadNeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Finds the texts and quotes that contain some words, and the quotes that are part of these words, in all sources
    /// or in some of them; unknown sources are left out.
    /// </summary>
    /// <remarks>
    /// The store finds candidates; <see cref="DiploGraph.Graph.Quotes.QuoteProbe"/> decides which of them match.
    /// </remarks>
    ValueTask<QuoteQueryResult> FindQuotesAsync(QuoteQuery query, CancellationToken cancellationToken);

    /// <summary>Suggests the ids that are most similar to unknown ids: one list for each, nearest first.</summary>
    /// <param name="unknown">The unknown ids.</param>
    /// <param name="limit">The maximum number of suggestions for each, 1 to 20.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <remarks>The read examines every id once, so its duration grows with the graph and with the list.</remarks>
    ValueTask<IReadOnlyList<IReadOnlyList<string>>> SuggestIdsAsync(
        IReadOnlyList<IdQuery> unknown, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// Finds the entities that some names may refer to: one list for each of <see cref="NameQuery.Texts"/>, in order,
    /// best first, ties by id. Each list contains an entity once, with its best name.
    /// </summary>
    /// <remarks>
    /// On every store, <see cref="DiploGraph.Graph.Names.NameRanker"/> decides how well a name matches. Stores differ
    /// only in how they find the candidates.
    /// </remarks>
    ValueTask<IReadOnlyList<IReadOnlyList<NameHit>>> SearchNamesAsync(
        NameQuery query, CancellationToken cancellationToken);
}
