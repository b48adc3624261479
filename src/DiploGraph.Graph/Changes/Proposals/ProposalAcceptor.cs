using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Proposals;

/// <summary>
/// Completes acceptances that have begun: commits the stored change set and records the revision with the proposal.
/// </summary>
/// <remarks>
/// Graph and desk do not change in one transaction, so this can be interrupted anywhere. It can be repeated, also by
/// several servers at once: the idempotency key of the commit lets only one of them record the changes.
/// </remarks>
/// <param name="graph">The graph.</param>
/// <param name="proposals">The proposals.</param>
public sealed class ProposalAcceptor(IGraphStore graph, IProposalStore proposals)
{
    private const int MaxMessageLength = 2_000;

    /// <summary>Returns the idempotency key of the commit of a proposal.</summary>
    public static string KeyOf(string proposal) => $"proposal:{proposal}";

    /// <summary>
    /// Commits the changes, or finds the revision that recorded them, and completes the acceptance. If the changes
    /// cannot be recorded, gives the acceptance up, so that the proposal is open again.
    /// </summary>
    /// <param name="proposal">The proposal, which is being accepted.</param>
    /// <param name="cancellationToken">Cancels the commit until the store has begun to write it.</param>
    /// <exception cref="GraphStoreException">
    /// A store failed. The proposal is still being accepted; the call can be repeated.
    /// </exception>
    public async ValueTask<AcceptanceResult> SettleAsync(Proposal proposal, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(proposal);
        var outcome = proposal.IsBeingAccepted
            ? proposal.Outcome!
            : throw new ArgumentException("The proposal is not being accepted.", nameof(proposal));
        var request = await ReadRequestAsync(proposal, outcome, cancellationToken);
        try
        {
            var (revision, _) = await graph.CommitAsync(request, cancellationToken);
            await CompleteAsync(proposal.Id, outcome, revision.Number);
            return new AcceptanceResult { Revision = revision.Number };
        }
        catch (GraphStoreException failure) when (failure.Conflicts.Count + failure.Problems.Count > 0)
        {
            await proposals.ReopenAsync(proposal.Id, CancellationToken.None);
            return new AcceptanceResult { Conflicts = failure.Conflicts, Problems = failure.Problems };
        }
    }

    /// <summary>Returns the message of the revision, which names the proposal, its version and the reviewer.</summary>
    internal static string MessageOf(Proposal proposal, ProposalOutcome outcome)
    {
        var reviewed = $" (Proposal {proposal.Id}, version {outcome.Version}, accepted by {outcome.By}.)";
        var message = proposal.Versions[outcome.Version - 1].Message;
        var room = MaxMessageLength - reviewed.Length;
        if (message.Length <= room)
        {
            return message + reviewed;
        }

        var end = char.IsHighSurrogate(message[room - 2]) ? room - 2 : room - 1;
        return $"{message[..end]}…{reviewed}";
    }

    private async ValueTask<CommitRequest> ReadRequestAsync(
        Proposal proposal, ProposalOutcome outcome, CancellationToken cancellationToken)
    {
        var version = proposal.Versions[outcome.Version - 1];
        var changes = await proposals.ReadChangesAsync(
            [new ProposalVersionKey(proposal.Id, version.Number)], cancellationToken);
        return new CommitRequest
        {
            Changes = changes[0] ?? throw new GraphStoreException(
                GraphStoreFailure.Corrupt, $"Version {version.Number} of proposal {proposal.Id} has no changes."),
            Author = proposal.Author,
            Message = MessageOf(proposal, outcome),
            BasedOn = version.BasedOn,
            IdempotencyKey = KeyOf(proposal.Id),
            RequestHash = version.Digest,
        };
    }

    // If another server gave the acceptance up just before this one recorded the changes, it begins again.
    private async ValueTask CompleteAsync(string id, ProposalOutcome outcome, long revision)
    {
        if (!await proposals.CompleteAsync(id, revision, CancellationToken.None)
            && await proposals.DecideAsync(id, outcome, CancellationToken.None))
        {
            await proposals.CompleteAsync(id, revision, CancellationToken.None);
        }
    }
}
