namespace DiploGraph.Graph.Claims;

/// <summary>The stance of evidence towards a claim.</summary>
public enum Stance
{
    /// <summary>The evidence supports the claim.</summary>
    Supports = 1,

    /// <summary>The evidence contradicts the claim.</summary>
    Contradicts,

    /// <summary>The evidence mentions the claim but decides nothing.</summary>
    Mentions,
}
