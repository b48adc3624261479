namespace DiploGraph.Graph.Memory.Columns;

/// <summary>
/// An immutable sorted list of handles, stored in leaves of a few hundred handles each. Adding copies only the changed
/// leaves and the list of leaves, so committing one entity copies a few kilobytes even among a hundred thousand.
/// </summary>
internal sealed class SortedHandles
{
    private const int LeafLength = 512;

    private readonly int[][] _leaves;

    private SortedHandles(int[][] leaves, int count)
    {
        _leaves = leaves;
        Count = count;
    }

    public static SortedHandles Empty { get; } = new([], 0);

    public int Count { get; }

    /// <summary>Returns a list with additional handles.</summary>
    /// <param name="added">The sorted handles to add; none of them may already be in the list.</param>
    /// <param name="order">The order of the list.</param>
    public SortedHandles Add(ReadOnlySpan<int> added, Comparison<int> order)
    {
        if (added.IsEmpty)
        {
            return this;
        }

        var leaves = new List<int[]>(_leaves.Length + (added.Length / LeafLength) + 1);
        for (var leaf = 0; leaf < _leaves.Length; leaf++)
        {
            var end = leaf + 1 < _leaves.Length ? LowerBound(added, _leaves[leaf + 1][0], order) : added.Length;
            AddLeaves(leaves, _leaves[leaf], added[..end], order);
            added = added[end..];
        }

        AddLeaves(leaves, [], added, order);
        return new SortedHandles([.. leaves], leaves.Sum(leaf => leaf.Length));
    }

    /// <summary>Returns the handles after a position, in order.</summary>
    /// <param name="compareToPosition">Compares a handle with the position: negative before it, 0 at it,
    /// positive after it.</param>
    public IEnumerable<int> After(Func<int, int> compareToPosition)
    {
        var (leaf, at) = Split(handle => compareToPosition(handle) <= 0);
        for (; leaf < _leaves.Length; leaf++, at = 0)
        {
            for (; at < _leaves[leaf].Length; at++)
            {
                yield return _leaves[leaf][at];
            }
        }
    }

    /// <summary>Returns the handles before a position, nearest first.</summary>
    /// <inheritdoc cref="After"/>
    public IEnumerable<int> Before(Func<int, int> compareToPosition)
    {
        var (leaf, at) = Split(handle => compareToPosition(handle) < 0);
        while (true)
        {
            while (--at >= 0)
            {
                yield return _leaves[leaf][at];
            }

            if (--leaf < 0)
            {
                yield break;
            }

            at = _leaves[leaf].Length;
        }
    }

    private static void AddLeaves(List<int[]> leaves, int[] leaf, ReadOnlySpan<int> added, Comparison<int> order)
    {
        if (added.IsEmpty)
        {
            if (leaf.Length > 0)
            {
                leaves.Add(leaf);
            }

            return;
        }

        var merged = Merge(leaf, added, order);
        var parts = (merged.Length + LeafLength - 1) / LeafLength;
        for (var part = 0; part < parts; part++)
        {
            var start = (int)((long)merged.Length * part / parts);
            var end = (int)((long)merged.Length * (part + 1) / parts);
            leaves.Add(merged[start..end]);
        }
    }

    private static int[] Merge(int[] left, ReadOnlySpan<int> right, Comparison<int> order)
    {
        var merged = new int[left.Length + right.Length];
        for (int at = 0, l = 0, r = 0; at < merged.Length; at++)
        {
            var isLeft = r == right.Length || (l < left.Length && order(left[l], right[r]) < 0);
            merged[at] = isLeft ? left[l++] : right[r++];
        }

        return merged;
    }

    private static int LowerBound(ReadOnlySpan<int> handles, int handle, Comparison<int> order)
    {
        var (low, high) = (0, handles.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = order(handles[middle], handle) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // Returns the first position that is not in the left part. The predicate must hold for a prefix of the list.
    private (int Leaf, int At) Split(Func<int, bool> isLeft)
    {
        var (low, high) = (0, _leaves.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = isLeft(_leaves[middle][^1]) ? (middle + 1, high) : (low, middle);
        }

        if (low == _leaves.Length)
        {
            return (low, 0);
        }

        var at = 0;
        for (var end = _leaves[low].Length; at < end;)
        {
            var middle = (at + end) / 2;
            (at, end) = isLeft(_leaves[low][middle]) ? (middle + 1, end) : (at, middle);
        }

        return (low, at);
    }
}
