namespace DiploGraph.Graph.Desk;

/// <summary>Selects proposals. Every condition must hold.</summary>
public sealed record ProposalQuery
{
    /// <summary>Selects all proposals.</summary>
    public static ProposalQuery All { get; } = new();

    /// <summary>The states; empty for all.</summary>
    public IReadOnlyList<ProposalState> States { get; init; } = [];

    /// <summary>The name of the author; null for all.</summary>
    public string? Author { get; init; }

    /// <summary>
    /// Ids of entities and claims. The newest version changes, or refers to, at least one of them
    /// (<see cref="ProposalItems"/>). Empty for all proposals.
    /// </summary>
    public IReadOnlyList<string> Touching { get; init; } = [];
}
