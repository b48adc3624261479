using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Queries;

/// <summary>A condition that compares a time with another time.</summary>
/// <param name="Match">The comparison.</param>
/// <param name="Time">The other time.</param>
/// <param name="IncludePossible">Whether <see cref="Overlap.Possible"/> counts as yes.</param>
public readonly record struct TimeCondition(TimeMatch Match, EdtfTime Time, bool IncludePossible)
{
    /// <summary>Whether a time satisfies the condition.</summary>
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
            _ => throw new InvalidOperationException($"{Match} is not a comparison of times."),
        };
        return answer == Overlap.Yes || (IncludePossible && answer == Overlap.Possible);
    }
}
