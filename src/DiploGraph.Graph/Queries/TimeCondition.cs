using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>How a time must stand to another.</summary>
/// <param name="Match">How.</param>
/// <param name="Time">The other.</param>
/// <param name="IncludePossible">Whether <see cref="Overlap.Possible"/> counts as yes.</param>
public readonly record struct TimeCondition(TimeMatch Match, EdtfTime Time, bool IncludePossible)
{
    /// <summary>Whether a time stands so.</summary>
    public bool Matches(EdtfTime time)
    {
        ArgumentNullException.ThrowIfNull(time);
        var answer = Match switch
        {
            TimeMatch.Overlaps => time.OverlapWith(Time),
            TimeMatch.Within => time.IsWithin(Time),
            TimeMatch.Before => time.IsBefore(Time),
            TimeMatch.After => time.IsAfter(Time),
            TimeMatch.Equal => time.IsEqualTo(Time),
            _ => throw new InvalidOperationException($"{Match} is no way to compare times."),
        };
        return answer == Overlap.Yes || (IncludePossible && answer == Overlap.Possible);
    }
}
