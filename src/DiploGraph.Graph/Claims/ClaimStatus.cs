namespace DiploGraph.Graph.Claims;

/// <summary>The curators' verdict on a claim.</summary>
public enum ClaimStatus
{
    /// <summary>Recorded, not yet decided.</summary>
    Proposed = 1,

    /// <summary>Held to be true, as its evidence says.</summary>
    Accepted,

    /// <summary>Held to be true, with evidence against it.</summary>
    Disputed,

    /// <summary>Held to be false.</summary>
    Refuted,

    /// <summary>Withdrawn by whoever recorded it.</summary>
    Retracted,

    /// <summary>Replaced by another claim.</summary>
    Superseded,
}
