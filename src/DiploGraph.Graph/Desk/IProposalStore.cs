using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Desk;

/// <summary>
/// The port to the proposals of a server. All members are thread-safe, and several processes may use the same
/// proposals. Every failure is a <see cref="GraphStoreException"/>. What a call has changed is durable when it returns.
/// </summary>
/// <remarks>
/// A member that changes a proposal returns false, and changes nothing, if the proposal does not exist or is not in the
/// state that the member requires: somebody else came first. If a call fails, it is unknown whether it had an effect;
/// its caller can read the proposal and compare.
/// </remarks>
public interface IProposalStore
{
    /// <summary>Adds an open proposal with its first version. Requires that no proposal has the id.</summary>
    ValueTask<bool> AddAsync(Proposal proposal, ChangeSet changes, CancellationToken cancellationToken);

    /// <summary>
    /// Adds a version. Requires an open proposal that is not being accepted and whose newest version is the one
    /// before.
    /// </summary>
    ValueTask<bool> AmendAsync(
        string id, ProposalVersion version, ChangeSet changes, CancellationToken cancellationToken);

    /// <summary>
    /// Adds a comment to a proposal in any state. Requires fewer than <see cref="ProposalLimits.MaxComments"/>
    /// comments, unless a comment with this token exists.
    /// </summary>
    ValueTask<bool> CommentAsync(string id, ProposalComment comment, CancellationToken cancellationToken);

    /// <summary>
    /// Decides on the newest version. Requires an open proposal that is not being accepted and whose newest version is
    /// that of the outcome. An acceptance only begins: the proposal stays open, but nothing else can be decided and
    /// nothing amended until <see cref="CompleteAsync"/> or <see cref="ReopenAsync"/>.
    /// </summary>
    ValueTask<bool> DecideAsync(string id, ProposalOutcome outcome, CancellationToken cancellationToken);

    /// <summary>
    /// Completes an acceptance with the revision that recorded the changes. Requires a proposal that is being accepted.
    /// </summary>
    ValueTask<bool> CompleteAsync(string id, long revision, CancellationToken cancellationToken);

    /// <summary>
    /// Gives an acceptance up, because its changes cannot be recorded. Requires a proposal that is being accepted.
    /// </summary>
    ValueTask<bool> ReopenAsync(string id, CancellationToken cancellationToken);

    /// <summary>Returns proposals by their ids, in the order of the ids; null for an unknown id.</summary>
    ValueTask<IReadOnlyList<Proposal?>> FindAsync(
        IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Returns the change sets of versions, in their order; null for an unknown version.</summary>
    /// <exception cref="GraphStoreException">
    /// <see cref="GraphStoreFailure.Corrupt"/>: a change set is not the one that was stored.
    /// </exception>
    ValueTask<IReadOnlyList<ChangeSet?>> ReadChangesAsync(
        IReadOnlyList<ProposalVersionKey> versions, CancellationToken cancellationToken);

    /// <summary>Returns the comments on proposals, in the order of the ids, each thread oldest first.</summary>
    ValueTask<IReadOnlyList<IReadOnlyList<ProposalComment>>> ReadCommentsAsync(
        IReadOnlyList<string> ids, CancellationToken cancellationToken);

    /// <summary>Returns a page of the proposals that match a query, newest first; those of one time by id.</summary>
    /// <remarks>The sort value of a key is the time of creation (<see cref="PageKeyFormat.Moment"/>).</remarks>
    ValueTask<Page<Proposal>> ListAsync(ProposalQuery query, PageRequest page, CancellationToken cancellationToken);

    /// <summary>Counts the proposals that match a query.</summary>
    ValueTask<long> CountAsync(ProposalQuery query, CancellationToken cancellationToken);

    /// <summary>
    /// Returns the first proposals that match a query and changed after a change, by their last change. Each has its
    /// present state: of several changes to one proposal, only the last counts.
    /// </summary>
    /// <param name="change">The number of the last change that the caller has (<see cref="Proposal.Change"/>).</param>
    /// <param name="query">The query.</param>
    /// <param name="size">The maximum number of proposals.</param>
    /// <param name="cancellationToken">Cancels the read.</param>
    ValueTask<IReadOnlyList<Proposal>> ListChangedAsync(
        long change, ProposalQuery query, int size, CancellationToken cancellationToken);

    /// <summary>Returns the number of the last change to any proposal; 0 if there is none.</summary>
    ValueTask<long> ReadChangeAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Waits until there is a change after a given one, and returns the number of the last change. Notices changes of
    /// other processes within about a second.
    /// </summary>
    ValueTask<long> WaitForChangeAfterAsync(long change, CancellationToken cancellationToken);
}
