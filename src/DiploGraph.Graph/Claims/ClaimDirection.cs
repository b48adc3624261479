namespace DiploGraph.Graph.Claims;

/// <summary>The direction of a claim as seen from its anchor.</summary>
public enum ClaimDirection
{
    /// <summary>The anchor is the subject.</summary>
    Outgoing = 1,

    /// <summary>The anchor is the object.</summary>
    Incoming,
}
