using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>How a claim's time stands to a time asked for.</summary>
internal static class TimeMatching
{
    public static bool MayOverlap(EdtfTime left, EdtfTime right) =>
        !(left.Latest < right.Earliest) && !(right.Latest < left.Earliest);

    public static bool Matches(TimeMatch match, EdtfTime time, EdtfTime asked, bool includePossible) => match switch
    {
        TimeMatch.Overlaps => MayOverlap(time, asked),
        TimeMatch.Within => includePossible
            ? MayOverlap(time, asked)
            : !(time.Earliest < asked.Earliest) && !(time.Latest > asked.Latest),
        TimeMatch.Before => time.Latest < asked.Earliest,
        TimeMatch.After => time.Earliest > asked.Latest,
        TimeMatch.Equal => time.Earliest == asked.Earliest && time.Latest == asked.Latest,
        _ => throw new ArgumentOutOfRangeException(nameof(match)),
    };
}
