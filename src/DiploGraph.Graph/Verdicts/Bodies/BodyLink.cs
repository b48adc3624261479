using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts.Bodies;

/// <summary>One step from a person, an office or a body to an office or a body that it belongs to.</summary>
/// <param name="From">What belongs to the other.</param>
/// <param name="To">The office or body that it belongs to.</param>
/// <param name="Claims">The claims that say so, all of which must be true.</param>
/// <param name="Most">How certain the step is at most: YES or POSSIBLE.</param>
internal sealed record BodyLink(EntityId From, EntityId To, IReadOnlyList<Claim> Claims, Overlap Most = Overlap.Yes)
{
    /// <summary>Returns the step that a claim states.</summary>
    public static BodyLink Of(Claim claim) => new(claim.Subject, claim.Object.Entity!.Value, [claim]);

    /// <summary>Returns how certain the step was at a time.</summary>
    public Overlap At(EdtfTime? when) =>
        Claims.Select(claim => Holds(claim.ValidTime, when)).Append(Most).Min();

    // Whether a claim was true during the whole time of a happening: on the first and the last of its days.
    private static Overlap Holds(EdtfTime? valid, EdtfTime? when) => (valid, when) switch
    {
        (null, _) => Overlap.Yes,
        (_, null) => Overlap.Possible,
        _ => valid.OverlapWith(when) == Overlap.No && when.OverlapWith(valid) == Overlap.No ? Overlap.No
            : valid.CertainlySpans(when.PossibleDays) ? Overlap.Yes
            : Overlap.Possible,
    };
}
