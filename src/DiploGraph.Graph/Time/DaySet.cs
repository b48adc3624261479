using System.Runtime.InteropServices;

namespace DiploGraph.Graph.Time;

/// <summary>
/// A set of days: ranges in ascending order, with at least one day between each range and the next. It has at least one
/// day.
/// </summary>
public sealed class DaySet : IEquatable<DaySet>
{
    private readonly DayRange[] _ranges;

    private DaySet(DayRange[] ranges)
    {
        _ranges = ranges;
        Hull = new DayRange(ranges[0].First, ranges[^1].Last);
    }

    /// <summary>The ranges.</summary>
    public IReadOnlyList<DayRange> Ranges => _ranges;

    /// <summary>Whether the set is one range.</summary>
    public bool IsRange => _ranges.Length == 1;

    /// <summary>The days from the first to the last day of the set.</summary>
    public DayRange Hull { get; }

    /// <summary>The ranges, to enumerate them without allocation.</summary>
    internal ReadOnlySpan<DayRange> Span => _ranges;

    /// <summary>Returns the days of some ranges, of which there must be at least one.</summary>
    public static DaySet Of(params IEnumerable<DayRange> ranges)
    {
        var sorted = ranges.ToList();
        sorted.Sort(static (one, other) => one.First.CompareTo(other.First));
        var merged = new List<DayRange>(sorted.Count) { sorted[0] };
        foreach (var range in CollectionsMarshal.AsSpan(sorted)[1..])
        {
            var last = merged[^1];
            if (range.First.DayNumber > (long)last.Last.DayNumber + 1)
            {
                merged.Add(range);
            }
            else if (range.Last > last.Last)
            {
                merged[^1] = last with { Last = range.Last };
            }
        }

        return new DaySet([.. merged]);
    }

    /// <summary>Returns whether the set has a day of this range.</summary>
    public bool Meets(DayRange range)
    {
        foreach (var own in _ranges)
        {
            if (own.Meets(range))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether the sets have a day in common.</summary>
    public bool Meets(DaySet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        foreach (var range in other._ranges)
        {
            if (Meets(range))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Returns whether the set has all days of this range.</summary>
    public bool Contains(DayRange range)
    {
        foreach (var own in _ranges)
        {
            if (own.Contains(range))
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public bool Equals(DaySet? other) => other is not null && _ranges.AsSpan().SequenceEqual(other._ranges);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DaySet);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_ranges.Length, Hull);

    /// <summary>Returns the ranges of days between, before and after those of the set.</summary>
    internal IEnumerable<DayRange> Gaps()
    {
        var next = DateOnly.MinValue;
        foreach (var range in _ranges)
        {
            if (range.First > next)
            {
                yield return new DayRange(next, range.First.AddDays(-1));
            }

            if (range.Last == DateOnly.MaxValue)
            {
                yield break;
            }

            next = range.Last.AddDays(1);
        }

        yield return new DayRange(next, DateOnly.MaxValue);
    }
}
