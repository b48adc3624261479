using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Revisions;

/// <summary>What became of an entity or claim when a revision recorded a version of it.</summary>
public enum ChangeKind
{
    /// <summary>It was recorded for the first time, whatever its status.</summary>
    Added = 1,

    /// <summary>It became superseded: another claim took its place.</summary>
    Superseded,

    /// <summary>It became retracted: who recorded it withdrew it.</summary>
    Retracted,

    /// <summary>It became refuted.</summary>
    Refuted,

    /// <summary>It changed otherwise, or was recorded again as it was.</summary>
    Changed,
}

/// <summary>Tells kinds of change.</summary>
public static class ChangeKinds
{
    /// <summary>The kind of a change of a claim.</summary>
    /// <param name="before">The status before; null where the claim was not recorded.</param>
    /// <param name="after">The status now.</param>
    public static ChangeKind Of(ClaimStatus? before, ClaimStatus after) => (before, after) switch
    {
        (null, _) => ChangeKind.Added,
        (ClaimStatus.Superseded, ClaimStatus.Superseded) => ChangeKind.Changed,
        (ClaimStatus.Retracted, ClaimStatus.Retracted) => ChangeKind.Changed,
        (ClaimStatus.Refuted, ClaimStatus.Refuted) => ChangeKind.Changed,
        (_, ClaimStatus.Superseded) => ChangeKind.Superseded,
        (_, ClaimStatus.Retracted) => ChangeKind.Retracted,
        (_, ClaimStatus.Refuted) => ChangeKind.Refuted,
        _ => ChangeKind.Changed,
    };
}
