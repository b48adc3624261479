using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Time;

namespace DiploGraph.Server.Resolvers.Claims;

/// <summary>Whether two claims about one subject cannot both be true.</summary>
internal static class ContradictionDetector
{
    /// <summary>
    /// Whether they give two values, at one time, of what has one value at a time; or one participation, of which one
    /// claim says that it came about and the other that it did not.
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
            ? (CameAbout(claim) && IsRefused(other)) || (IsRefused(claim) && CameAbout(other))
            : PredicateTable.Get(claim.Predicate).IsSingle;
    }

    private static bool AreAtOnce(EdtfTime? one, EdtfTime? other) => one is null
        || other is null
        || (one.OverlapWith(other) == Overlap.Yes && !IsFollowedBy(one, other) && !IsFollowedBy(other, one));

    // An interval that ends in the year in which another begins was followed by it, on a day that the texts do not
    // give.
    private static bool IsFollowedBy(EdtfTime one, EdtfTime other) => one.IsInterval
        && other.IsInterval
        && ReadPart(one, ^1) is { } end
        && ReadPart(other, 0) is { } start
        && end.OverlapWith(start) != Overlap.No
        && !(one.Earliest >= other.Earliest);

    private static EdtfTime? ReadPart(EdtfTime interval, Index part) =>
        EdtfTime.TryParse(interval.Text.Split('/')[part], out var time, out _) ? time : null;

    private static bool CameAbout(Claim claim) =>
        claim.Qualifiers.FindText(QualifierKey.Attendance) is null or "OCCURRED";

    private static bool IsRefused(Claim claim) =>
        claim.Qualifiers.FindText(QualifierKey.Attendance) is "CANCELLED" or "DENIED";
}
