using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Predicates;

/// <summary>Decides whether two claims about the same subject cannot both be true.</summary>
public static class ContradictionDetector
{
    /// <summary>
    /// True if both claims give different values at the same time for a predicate with a single value, or if one claim
    /// says that a participation happened and the other says that it did not.
    /// </summary>
    public static bool Contradict(Claim claim, Claim other)
    {
        if (claim.Id == other.Id
            || claim.Predicate != other.Predicate
            || !AreAtOnce(claim.ValidTime, other.ValidTime))
        {
            return false;
        }

        return claim.Object == other.Object
            ? (Occurred(claim) && DidNotOccur(other)) || (DidNotOccur(claim) && Occurred(other))
            : PredicateTable.Get(claim.Predicate).IsSingle;
    }

    private static bool AreAtOnce(EdtfTime? one, EdtfTime? other) => one is null
        || other is null
        || (one.OverlapWith(other) == Overlap.Yes && !IsFollowedBy(one, other) && !IsFollowedBy(other, one));

    // If an interval ends in the year in which another begins, they follow one another on an unknown day of that year.
    private static bool IsFollowedBy(EdtfTime one, EdtfTime other) => one.IsInterval
        && other.IsInterval
        && ReadPart(one, ^1) is { } end
        && ReadPart(other, 0) is { } start
        && end.OverlapWith(start) != Overlap.No
        && !(one.Earliest >= other.Earliest);

    private static EdtfTime? ReadPart(EdtfTime interval, Index part) =>
        EdtfTime.TryParse(interval.Text.Split('/')[part], out var time, out _) ? time : null;

    private static bool Occurred(Claim claim) =>
        claim.Qualifiers.FindText(QualifierKey.Attendance) is null or Attendance.Occurred;

    private static bool DidNotOccur(Claim claim) =>
        claim.Qualifiers.FindText(QualifierKey.Attendance) is Attendance.Cancelled or Attendance.Denied;
}
