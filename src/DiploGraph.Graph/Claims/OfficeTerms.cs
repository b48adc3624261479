using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Claims;

/// <summary>
/// Decides whether one term of an office leaves room for another. An office has one holder at a time, so a term whose
/// end is unknown ended at the latest when a later holder began.
/// </summary>
public static class OfficeTerms
{
    /// <summary>
    /// Returns whether somebody with this term, which may include a requested time, did not hold the office then
    /// because of the term of another holder: that one began later and not after the requested time, or ended earlier
    /// and not before it. A term that certainly includes the requested time is never ruled out.
    /// </summary>
    /// <param name="term">The term.</param>
    /// <param name="other">The term of another holder of the office.</param>
    /// <param name="asked">The requested days.</param>
    public static bool IsRuledOut(EdtfTime term, EdtfTime other, DayRange asked)
    {
        ArgumentNullException.ThrowIfNull(term);
        ArgumentNullException.ThrowIfNull(other);
        var (start, end) = (term.Beginning, term.Ending);
        if (start.Last <= asked.Last && end.First >= asked.First)
        {
            return false;
        }

        var (otherStart, otherEnd) = (other.Beginning, other.Ending);
        return (otherStart.First > start.Last && otherStart.Last <= asked.First)
            || (otherEnd.Last < end.First && otherEnd.First >= asked.Last);
    }
}
