namespace DiploGraph.Graph.Claims;

/// <summary>Which of several claims is shown first where only one is.</summary>
public enum ClaimRank
{
    /// <summary>The one to show.</summary>
    Preferred = 1,

    /// <summary>One of several.</summary>
    Normal,

    /// <summary>Kept for the record: known to be imprecise or outdated. Carries a reason.</summary>
    Deprecated,
}
