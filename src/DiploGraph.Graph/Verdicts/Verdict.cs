namespace DiploGraph.Graph.Verdicts;

/// <summary>The possible verdicts on whether two actors met.</summary>
public enum Verdict
{
    /// <summary>They met, either the two alone or with their delegations.</summary>
    ConfirmedBilateral = 1,

    /// <summary>They took part in the same meeting with others.</summary>
    GroupMeeting,

    /// <summary>They spoke by telephone or video.</summary>
    RemoteContact,

    /// <summary>They were at the same event or on the same visit; no record says that they met.</summary>
    CoPresenceOnly,

    /// <summary>A meeting was announced; nothing confirms that it took place.</summary>
    PlannedNotConfirmed,

    /// <summary>A meeting was announced and cancelled.</summary>
    Cancelled,

    /// <summary>A meeting is denied, and nothing confirms it.</summary>
    Denied,

    /// <summary>There is evidence both for and against the same meeting.</summary>
    Conflicting,

    /// <summary>
    /// A contact is recorded, but it is not certain to have taken place, or not certain to have taken place in the
    /// requested period.
    /// </summary>
    Possible,

    /// <summary>A dataset covers them in that period and contains no record of a meeting.</summary>
    NoRecordInCoverage,

    /// <summary>No meeting is recorded, but no dataset covers them in that period, so they may have met.</summary>
    OutOfCoverage,
}
