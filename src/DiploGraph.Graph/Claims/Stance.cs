namespace DiploGraph.Graph.Claims;

/// <summary>How evidence stands to a claim.</summary>
public enum Stance
{
    /// <summary>It speaks for the claim.</summary>
    Supports = 1,

    /// <summary>It speaks against the claim.</summary>
    Contradicts,

    /// <summary>It touches on the claim and decides nothing.</summary>
    Mentions,
}
