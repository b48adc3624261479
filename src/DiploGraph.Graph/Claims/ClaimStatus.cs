namespace DiploGraph.Graph.Claims;

/// <summary>What the curators hold of a claim.</summary>
public enum ClaimStatus
{
    /// <summary>Recorded, not yet decided.</summary>
    Proposed = 1,

    /// <summary>Held to be what its evidence says.</summary>
    Accepted,

    /// <summary>Held, with evidence against it.</summary>
    Disputed,

    /// <summary>Held to be wrong.</summary>
    Refuted,

    /// <summary>Withdrawn by who recorded it.</summary>
    Retracted,

    /// <summary>Replaced by another claim.</summary>
    Superseded,
}
