using DiploGraph.Graph.Claims;

namespace DiploGraph.Graph.Revisions;

/// <summary>The kind of change that a revision made to an entity or claim.</summary>
public enum ChangeKind
{
    /// <summary>It was recorded for the first time, whatever its status.</summary>
    Added = 1,

    /// <summary>Another claim superseded it.</summary>
    Superseded,

    /// <summary>It was retracted by whoever recorded it.</summary>
    Retracted,

    /// <summary>It was refuted.</summary>
    Refuted,

    /// <summary>It changed in another way or was recorded again without a change.</summary>
    Changed,
}

/// <summary>Determines the kind of a change.</summary>
public static class ChangeKinds
{
    /// <summary>Returns the kind of a claim's change.</summary>
    /// <param name="before">The status before; null if the claim is new.</param>
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
