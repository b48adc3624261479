using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>Considers every time that a source gives for something, not only the best one.</summary>
internal static class BelievedTimes
{
    /// <summary>Returns the times of an entity's believed TIME claims, in no particular order.</summary>
    public static List<EdtfTime> TimesOf(this GraphView view, int entity)
    {
        var times = new List<EdtfTime>();
        foreach (var claim in view.ClaimsOf(entity, ClaimDirection.Outgoing, Predicate.Time))
        {
            if (view.IsBelieved(claim, null))
            {
                times.Add(view.Tables.Literals.Times[(int)view.Tables.Claims.Object(claim)]);
            }
        }

        return times;
    }

    /// <summary>Whether a claim is believed and may hold at one of some times; at any time if there are none.</summary>
    public static bool MayHoldAt(this GraphView view, int claim, IReadOnlyList<EdtfTime> times) => times.Count == 0
        ? view.IsBelieved(claim, null)
        : times.Any(time => view.IsBelieved(claim, time.AskedDays));
}
