namespace DiploGraph.Graph.Desk;

/// <summary>
/// Changes that somebody proposes, with their versions, their thread and the decision on them. A proposal is not part
/// of the graph. It is never deleted, and its versions and comments never change.
/// </summary>
public sealed record Proposal
{
    /// <summary>The id (<see cref="ProposalId"/>).</summary>
    public required string Id { get; init; }

    /// <summary>The name of whoever submitted it, who becomes the author of the revision.</summary>
    public required string Author { get; init; }

    /// <summary>The time when it was submitted, in whole microseconds.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Whether it is open, and how it was decided.</summary>
    public ProposalState State { get; init; } = ProposalState.Open;

    /// <summary>The versions, oldest first; at least one.</summary>
    public required IReadOnlyList<ProposalVersion> Versions { get; init; }

    /// <summary>
    /// The decision. For an open proposal, the acceptance that has begun: whether its revision was recorded is not
    /// known here (<see cref="IProposalStore.DecideAsync"/>). Null if nobody has decided.
    /// </summary>
    public ProposalOutcome? Outcome { get; init; }

    /// <summary>The number of comments.</summary>
    public int CommentCount { get; init; }

    /// <summary>
    /// The SHA-256 hash of the request that submitted it, 64 lower-case hexadecimal digits. A repeated request has the
    /// same hash.
    /// </summary>
    public required string RequestHash { get; init; }

    /// <summary>
    /// The number of the last change to the proposal. Every change to any proposal has a higher number than all before
    /// it. Set by the store.
    /// </summary>
    public long Change { get; init; }

    /// <summary>The newest version.</summary>
    public ProposalVersion Newest => Versions[^1];

    /// <summary>True if an acceptance has begun and is neither completed nor given up.</summary>
    public bool IsBeingAccepted => State == ProposalState.Open && Outcome is not null;
}
