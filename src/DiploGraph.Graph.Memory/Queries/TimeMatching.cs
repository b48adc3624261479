using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>How a claim's time stands to a time asked for.</summary>
internal static class TimeMatching
{
    public static bool Matches(TimeMatch match, EdtfTime time, EdtfTime asked, bool includePossible)
    {
        var answer = match switch
        {
            TimeMatch.Overlaps => time.OverlapWith(asked),
            TimeMatch.Within => time.IsWithin(asked),
            TimeMatch.Before => time.IsBefore(asked),
            TimeMatch.After => time.IsAfter(asked),
            TimeMatch.Equal => time.IsEqualTo(asked),
            _ => throw new ArgumentOutOfRangeException(nameof(match), match, "No way to compare times."),
        };
        return answer == Overlap.Yes || (includePossible && answer == Overlap.Possible);
    }
}
