namespace DiploGraph.Graph.Desk;

/// <summary>A decision on a version of a proposal.</summary>
public sealed record ProposalOutcome
{
    /// <summary>The decision.</summary>
    public required ProposalDecision Decision { get; init; }

    /// <summary>The version that was decided on.</summary>
    public required int Version { get; init; }

    /// <summary>The name of whoever decided.</summary>
    public required string By { get; init; }

    /// <summary>The time, in whole microseconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The reason.</summary>
    public required string Reason { get; init; }

    /// <summary>The revision that recorded the changes; null unless they were accepted.</summary>
    public long? Revision { get; init; }

    /// <summary>The state of a proposal after the decision.</summary>
    public ProposalState State => Decision switch
    {
        ProposalDecision.Accept => ProposalState.Accepted,
        ProposalDecision.Reject => ProposalState.Rejected,
        _ => ProposalState.Withdrawn,
    };
}

/// <summary>What can be decided about a proposal. Stores keep the numbers.</summary>
public enum ProposalDecision
{
    /// <summary>A reviewer records the changes.</summary>
    Accept = 1,

    /// <summary>A reviewer turns the changes down.</summary>
    Reject,

    /// <summary>The author takes the proposal back.</summary>
    Withdraw,
}

/// <summary>The state of a proposal. Stores keep the numbers.</summary>
public enum ProposalState
{
    /// <summary>It waits for a decision.</summary>
    Open = 1,

    /// <summary>Its changes are in the graph.</summary>
    Accepted,

    /// <summary>A reviewer turned it down.</summary>
    Rejected,

    /// <summary>Its author took it back.</summary>
    Withdrawn,
}
