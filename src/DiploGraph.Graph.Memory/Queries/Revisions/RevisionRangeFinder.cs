namespace DiploGraph.Graph.Memory.Queries.Revisions;

/// <summary>
/// Finds the rows that a revision recorded. Tables are in the order of revisions, so the rows of a revision are
/// contiguous and are found by binary search.
/// </summary>
internal static class RevisionRangeFinder
{
    /// <summary>Returns the range of a revision's rows in a table with this number of rows.</summary>
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
