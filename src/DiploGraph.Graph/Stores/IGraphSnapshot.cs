using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Stores;

/// <summary>
/// One version of the graph, with every read that is asked of it. Reads take batches and answer in the order of what
/// was asked; none is ever to be called once for each object. What is answered belongs to the caller and never changes.
/// </summary>
/// <remarks>
/// <para>
/// Entities that believed SAME_AS claims join are one in every read, under the id that
/// <see cref="DiploGraph.Graph.Identity.IdentityClasses"/> makes the canonical one. Each of their ids finds it; it has
/// the claims, evidence and captures of all of them; lists, counts and filters know it alone, by the labels of all.
/// What is answered names the canonical id throughout, and a claim says where it was recorded under another one
/// (<see cref="Claim.RecordedSubject"/>). Identity heeds the revision and not <see cref="ValidAt"/>; a snapshot that is
/// opened <see cref="SnapshotAt.IsAsRecorded"/> knows none of this.
/// </para>
/// <para>
/// What a snapshot reads stands in it: <c>RecordedTo</c> is null in everything that it answers, for an end that a later
/// revision set is not known yet. (The reads of changes tell it.)
/// </para>
/// </remarks>
public interface IGraphSnapshot : IAsyncDisposable
{
    /// <summary>The revision whose version this is.</summary>
    Revision Revision { get; }

    /// <summary>
    /// The time in the world that it is narrowed to (<see cref="SnapshotAt.ValidAt"/>); null for none. Every read heeds
    /// it, so that none takes it as an argument.
    /// </summary>
    EdtfTime? ValidAt { get; }

    /// <summary>The entities of some ids, one for each id in its order; null where there is none.</summary>
    ValueTask<IReadOnlyList<Entity?>> FindEntitiesAsync(
        IReadOnlyList<EntityId> ids, CancellationToken cancellationToken);

    /// <summary>A page of the entities that a query describes.</summary>
    ValueTask<Page<Entity>> ListEntitiesAsync(EntityQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>How many entities a query describes.</summary>
    ValueTask<long> CountEntitiesAsync(EntityQuery query, CancellationToken cancellationToken);

    /// <summary>Counts the entities that a query describes, in groups.</summary>
    ValueTask<AggregateResult> AggregateAsync(AggregateQuery query, CancellationToken cancellationToken);

    /// <summary>The claims of some ids, one for each id in its order; null where there is none.</summary>
    ValueTask<IReadOnlyList<Claim?>> FindClaimsAsync(IReadOnlyList<ClaimId> ids, CancellationToken cancellationToken);

    /// <summary>
    /// A page of the claims that a query describes, over the whole graph or those of <see cref="ClaimQuery.Anchors"/>
    /// together.
    /// </summary>
    ValueTask<Page<Claim>> ListClaimsAsync(ClaimQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>How many claims a query describes.</summary>
    ValueTask<long> CountClaimsAsync(ClaimQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// A page of claims for each anchor of a query: one page for each of <see cref="ClaimQuery.Anchors"/>, in their
    /// order. A
    /// claim between two anchors is in both pages.
    /// </summary>
    ValueTask<IReadOnlyList<Page<Claim>>> ReadClaimsAsync(
        ClaimQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>How many claims each anchor of a query has, in their order.</summary>
    ValueTask<IReadOnlyList<long>> CountClaimsByAnchorAsync(ClaimQuery query, CancellationToken cancellationToken);

    /// <summary>The evidence of some claims: one list for each claim in its order, by number.</summary>
    ValueTask<IReadOnlyList<IReadOnlyList<Evidence>>> ReadEvidenceAsync(
        IReadOnlyList<ClaimId> claims, CancellationToken cancellationToken);

    /// <summary>
    /// A page of the evidence that some sources give: one page for each source in its order, by claim and number.
    /// </summary>
    ValueTask<IReadOnlyList<Page<Evidence>>> ReadEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, PageRequest page, CancellationToken cancellationToken);

    /// <summary>How many pieces of evidence each of some sources gives, in their order.</summary>
    ValueTask<IReadOnlyList<long>> CountEvidenceOfSourcesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken);

    /// <summary>
    /// A page of the sources that give evidence on the claims from or to some entities, whatever the claims' status:
    /// one page for each entity in its order, by the source's id.
    /// </summary>
    ValueTask<IReadOnlyList<Page<SourceUse>>> ReadSourcesAsync(
        IReadOnlyList<EntityId> entities, PageRequest page, CancellationToken cancellationToken);

    /// <summary>
    /// How many sources <see cref="ReadSourcesAsync"/> has for each of some entities, in their order.
    /// </summary>
    ValueTask<IReadOnlyList<long>> CountSourcesAsync(
        IReadOnlyList<EntityId> entities, CancellationToken cancellationToken);

    /// <summary>The captures of some sources: one list for each source in its order, by hash.</summary>
    ValueTask<IReadOnlyList<IReadOnlyList<Capture>>> ReadCapturesAsync(
        IReadOnlyList<EntityId> sources, CancellationToken cancellationToken);

    /// <summary>The captures of some hashes, one for each hash in its order; null where there is none.</summary>
    ValueTask<IReadOnlyList<Capture?>> FindCapturesAsync(
        IReadOnlyList<string> sha256, CancellationToken cancellationToken);

    /// <summary>A page of the revisions that a query describes, by number.</summary>
    ValueTask<Page<Revision>> ListRevisionsAsync(
        RevisionQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>How many revisions a query describes.</summary>
    ValueTask<long> CountRevisionsAsync(RevisionQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// A page of the versions of claims that some revisions recorded: one page for each revision in its order.
    /// </summary>
    /// <remarks>Here alone a version's end is told: that of the version before, and of one that a later revision of the
    /// snapshot ended.</remarks>
    ValueTask<IReadOnlyList<Page<ClaimChange>>> ReadClaimChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>
    /// A page of the versions of entities that some revisions recorded: one page for each revision in its order.
    /// </summary>
    /// <inheritdoc cref="ReadClaimChangesAsync" path="/remarks"/>
    ValueTask<IReadOnlyList<Page<EntityChange>>> ReadEntityChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>
    /// A page of the evidence that some revisions recorded: one page for each revision in its order.
    /// </summary>
    ValueTask<IReadOnlyList<Page<Evidence>>> ReadEvidenceChangesAsync(
        ChangeQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>How much some revisions recorded, for each in its order.</summary>
    ValueTask<IReadOnlyList<ChangeCounts>> CountChangesAsync(ChangeQuery query, CancellationToken cancellationToken);

    /// <summary>The best chains of believed claims between two entities.</summary>
    /// <param name="query">
    /// Which; ends that are not in the version, or that are one entity, have none.
    /// </param>
    /// <param name="cancellationToken">Ends the read.</param>
    ValueTask<PathResult> FindPathsAsync(PathQuery query, CancellationToken cancellationToken);

    /// <summary>The part of the graph around some entities; those that are not in the version are left out.</summary>
    ValueTask<Neighbourhood> ReadNeighbourhoodAsync(NeighbourhoodQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// The texts and quotes that hold some words, and the quotes that are a part of them, of all sources or of some;
    /// those that are not in the version are left out.
    /// </summary>
    /// <remarks>
    /// What holds what, <see cref="DiploGraph.Graph.Quotes.QuoteProbe"/> decides; a store finds what is worth asking
    /// about.
    /// </remarks>
    ValueTask<QuoteQueryResult> FindQuotesAsync(QuoteQuery query, CancellationToken cancellationToken);

    /// <summary>The ids most like a text that is none, nearest first: what a person may have meant.</summary>
    /// <param name="text">The text, of any form.</param>
    /// <param name="limit">The most to answer, 1 to 20.</param>
    /// <param name="cancellationToken">Ends the read.</param>
    ValueTask<IReadOnlyList<EntityId>> SuggestIdsAsync(string text, int limit, CancellationToken cancellationToken);

    /// <summary>
    /// The entities that some names may mean, best first, ties by id: one list for each of
    /// <see cref="NameQuery.Texts"/> in their order, each entity once, by its best name.
    /// </summary>
    /// <remarks>
    /// How well a name matches is what <see cref="DiploGraph.Graph.Names.NameRanker"/> says, on every store; stores
    /// differ only in how they come by the names that are worth asking about.
    /// </remarks>
    ValueTask<IReadOnlyList<IReadOnlyList<NameHit>>> SearchNamesAsync(
        NameQuery query, CancellationToken cancellationToken);
}
