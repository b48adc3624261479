namespace DiploGraph.Graph.Texts;

/// <summary>
/// Counts the typing errors between two words: inserted, missing and replaced letters, and swapped neighbours (the four
/// operations of Damerau, with each letter changed at most once: optimal string alignment).
/// </summary>
public static class EditDistance
{
    private const int MaxLength = 64;

    /// <summary>Returns the distance, or <paramref name="limit"/> plus one if it exceeds the limit.</summary>
    public static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit || Math.Max(left.Length, right.Length) > MaxLength)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[MaxLength + 1];
        Span<int> last = stackalloc int[MaxLength + 1];
        Span<int> row = stackalloc int[MaxLength + 1];
        for (var at = 0; at <= right.Length; at++)
        {
            last[at] = at;
        }

        for (var l = 1; l <= left.Length; l++)
        {
            row[0] = l;
            var least = l;
            for (var r = 1; r <= right.Length; r++)
            {
                var cost = Math.Min(
                    last[r - 1] + (left[l - 1] == right[r - 1] ? 0 : 1), Math.Min(last[r], row[r - 1]) + 1);
                if (l > 1 && r > 1 && left[l - 1] == right[r - 2] && left[l - 2] == right[r - 1])
                {
                    cost = Math.Min(cost, before[r - 2] + 1);
                }

                row[r] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return Math.Min(last[right.Length], limit + 1);
    }

    /// <summary>
    /// Returns the number of errors to tolerate in a word: none below 4 letters, one from 4, two from 7.
    /// </summary>
    public static int Forgiven(int length) => length switch
    {
        < 4 => 0,
        < 7 => 1,
        _ => 2,
    };
}
