namespace DiploGraph.Graph.Memory.Queries.Revisions;

/// <summary>
/// Finds what a revision recorded: tables are in the order of revisions, so that each holds a revision's part in one
/// run, which is found by bisection.
/// </summary>
internal static class RevisionRangeFinder
{
    /// <summary>The run of a revision in a table of so many rows.</summary>
    public static (int Start, int Count) Of(int rows, long revision, Func<int, long> recordedFrom)
    {
        var start = FirstFrom(revision, rows, recordedFrom);
        return (start, FirstFrom(revision + 1, rows, recordedFrom) - start);
    }

    private static int FirstFrom(long revision, int rows, Func<int, long> recordedFrom)
    {
        var (low, high) = (0, rows);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = recordedFrom(middle) < revision ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
