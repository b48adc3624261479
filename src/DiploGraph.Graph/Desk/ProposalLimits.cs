namespace DiploGraph.Graph.Desk;

/// <summary>The limits for proposals. Lengths are in UTF-16 code units.</summary>
public static class ProposalLimits
{
    /// <summary>The most versions of a proposal.</summary>
    public const int MaxVersions = 100;

    /// <summary>The most comments on a proposal.</summary>
    public const int MaxComments = 500;

    /// <summary>The longest comment.</summary>
    public const int MaxCommentLength = 10_000;

    /// <summary>The longest reason for a decision.</summary>
    public const int MaxReasonLength = 2_000;
}
