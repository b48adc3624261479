namespace DiploGraph.Graph.Claims;

/// <summary>The rank of a claim, which decides the one to show if there are several.</summary>
public enum ClaimRank
{
    /// <summary>The claim to show.</summary>
    Preferred = 1,

    /// <summary>One of several equal claims.</summary>
    Normal,

    /// <summary>Imprecise or outdated, but kept for the record. Requires a reason.</summary>
    Deprecated,
}
