using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Server.Tests.Proposals;

/// <summary>A desk whose process ends before it completes an acceptance.</summary>
internal sealed class CrashingDesk(IDesk inner) : IDesk, IProposalStore
{
    public IKeyStore Keys => inner.Keys;

    public IAuditLog Audit => inner.Audit;

    public IProposalStore Proposals => this;

    private IProposalStore Inner => inner.Proposals;

    public ValueTask<bool> CompleteAsync(string id, long revision, CancellationToken cancellationToken) =>
        throw new GraphStoreException(GraphStoreFailure.Unavailable, "The process ended.");

    public ValueTask<bool> AddAsync(Proposal proposal, ChangeSet changes, CancellationToken cancellationToken) =>
        Inner.AddAsync(proposal, changes, cancellationToken);

    public ValueTask<bool> AmendAsync(
        string id, ProposalVersion version, ChangeSet changes, CancellationToken cancellationToken) =>
        Inner.AmendAsync(id, version, changes, cancellationToken);

    public ValueTask<bool> CommentAsync(string id, ProposalComment comment, CancellationToken cancellationToken) =>
        Inner.CommentAsync(id, comment, cancellationToken);

    public ValueTask<bool> DecideAsync(string id, ProposalOutcome outcome, CancellationToken cancellationToken) =>
        Inner.DecideAsync(id, outcome, cancellationToken);

    public ValueTask<bool> ReopenAsync(string id, CancellationToken cancellationToken) =>
        Inner.ReopenAsync(id, cancellationToken);

    public ValueTask<IReadOnlyList<Proposal?>> FindAsync(
        IReadOnlyList<string> ids, CancellationToken cancellationToken) => Inner.FindAsync(ids, cancellationToken);

    public ValueTask<IReadOnlyList<ChangeSet?>> ReadChangesAsync(
        IReadOnlyList<ProposalVersionKey> versions, CancellationToken cancellationToken) =>
        Inner.ReadChangesAsync(versions, cancellationToken);

    public ValueTask<IReadOnlyList<IReadOnlyList<ProposalComment>>> ReadCommentsAsync(
        IReadOnlyList<string> ids, CancellationToken cancellationToken) =>
        Inner.ReadCommentsAsync(ids, cancellationToken);

    public ValueTask<Page<Proposal>> ListAsync(
        ProposalQuery query, PageRequest page, CancellationToken cancellationToken) =>
        Inner.ListAsync(query, page, cancellationToken);

    public ValueTask<long> CountAsync(ProposalQuery query, CancellationToken cancellationToken) =>
        Inner.CountAsync(query, cancellationToken);

    public ValueTask<IReadOnlyList<Proposal>> ListChangedAsync(
        long change, ProposalQuery query, int size, CancellationToken cancellationToken) =>
        Inner.ListChangedAsync(change, query, size, cancellationToken);

    public ValueTask<long> ReadChangeAsync(CancellationToken cancellationToken) =>
        Inner.ReadChangeAsync(cancellationToken);

    public ValueTask<long> WaitForChangeAfterAsync(long change, CancellationToken cancellationToken) =>
        Inner.WaitForChangeAfterAsync(change, cancellationToken);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
