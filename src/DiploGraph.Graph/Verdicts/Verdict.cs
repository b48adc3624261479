namespace DiploGraph.Graph.Verdicts;

/// <summary>What the graph says to the question whether two actors met.</summary>
public enum Verdict
{
    /// <summary>They met, the two of them or their delegations.</summary>
    ConfirmedBilateral = 1,

    /// <summary>They took part in one meeting with others.</summary>
    GroupMeeting,

    /// <summary>They spoke by telephone or video.</summary>
    RemoteContact,

    /// <summary>They were at the same event or on the same visit; that they met is not recorded.</summary>
    CoPresenceOnly,

    /// <summary>A meeting was announced; that it took place is not recorded.</summary>
    PlannedNotConfirmed,

    /// <summary>A meeting was announced and cancelled.</summary>
    Cancelled,

    /// <summary>A meeting is denied, and nothing confirms it.</summary>
    Denied,

    /// <summary>Evidence for and evidence against the same meeting stand side by side.</summary>
    Conflicting,

    /// <summary>A dataset covers them at that time and has no record of a meeting.</summary>
    NoRecordInCoverage,

    /// <summary>Nothing is recorded, and no dataset covers them at that time: silence means nothing.</summary>
    OutOfCoverage,
}
