namespace DiploGraph.Graph.Time;

/// <summary>
/// Three-valued comparison of the time of something with a time asked about. An answer is YES or NO when it is so
/// whatever days are meant, else POSSIBLE. A qualified time (<c>? ~ %</c>) never answers YES, and answers NO only
/// where it would also if it were off by one of its units at each end.
/// </summary>
internal static class EdtfComparison
{
    public static Overlap Overlaps(EdtfTime time, EdtfTime asked)
    {
        var (of, over) = (Days.Of(time), Window.Of(asked));
        if (of.StartMin > over.LastPossible || of.EndMax < over.FirstPossible)
        {
            return Overlap.No;
        }

        return Certainly(of, of.StartMax <= over.LastCertain && of.EndMin >= over.FirstCertain);
    }

    public static Overlap Within(EdtfTime time, EdtfTime asked)
    {
        var (of, over) = (Days.Of(time), Window.Of(asked));
        if (of.StartMax < over.FirstPossible || of.EndMin > over.LastPossible
            || of.StartMin > over.LastPossible || of.EndMax < over.FirstPossible)
        {
            return Overlap.No;
        }

        return Certainly(of, of.StartMin >= over.FirstCertain && of.EndMax <= over.LastCertain);
    }

    public static Overlap Before(EdtfTime time, EdtfTime asked)
    {
        var (of, over) = (Days.Of(time), Window.Of(asked));
        return of.EndMin >= over.FirstCertain ? Overlap.No : Certainly(of, of.EndMax < over.FirstPossible);
    }

    public static Overlap After(EdtfTime time, EdtfTime asked)
    {
        var (of, over) = (Days.Of(time), Window.Of(asked));
        return of.StartMax <= over.LastCertain ? Overlap.No : Certainly(of, of.StartMin > over.LastPossible);
    }

    public static Overlap Equal(EdtfTime time, EdtfTime asked)
    {
        if (Overlaps(time, asked) == Overlap.No)
        {
            return Overlap.No;
        }

        var same = time.Earliest == asked.Earliest && time.Latest == asked.Latest
            && time.Start.Kind == asked.Start.Kind && time.End.Kind == asked.End.Kind;
        return same ? Certainly(Days.Of(time), true)
            : IsQualified(time) || IsQualified(asked) ? Overlap.Possible : Overlap.No;
    }

    public static DayRange PossibleDays(EdtfTime time)
    {
        var of = Days.Of(time);
        return new DayRange(of.StartMin, of.EndMax);
    }

    public static DayRange AskedDays(EdtfTime asked)
    {
        var over = Window.Of(asked);
        return new DayRange(over.FirstPossible, over.LastPossible);
    }

    private static Overlap Certainly(Days of, bool certain) =>
        certain && !of.IsQualified ? Overlap.Yes : Overlap.Possible;

    private static bool IsQualified(EdtfTime time) => time.IsApproximate || time.IsUncertain;

    /// <summary>The days on which something may begin and end.</summary>
    internal readonly record struct Days(
        DateOnly StartMin, DateOnly StartMax, DateOnly EndMin, DateOnly EndMax, bool IsQualified)
    {
        public static Days Of(EdtfTime time)
        {
            var (start, end) = (Widen(time.Start), Widen(time.End));
            var (startMin, startMax) = start.Kind switch
            {
                EdtfEndKind.Date => (start.Earliest, start.Latest),
                EdtfEndKind.Open => (DateOnly.MinValue, DateOnly.MinValue),
                _ => (DateOnly.MinValue, end.Latest),
            };
            var (endMin, endMax) = end.Kind switch
            {
                EdtfEndKind.Date => (end.Earliest, end.Latest),
                EdtfEndKind.Open => (DateOnly.MaxValue, DateOnly.MaxValue),
                _ => (start.Earliest, DateOnly.MaxValue),
            };
            if (time.IsInterval)
            {
                // What begins after the earliest end has not ended then, and the other way round.
                endMin = endMin < startMin ? startMin : endMin;
                startMax = startMax > endMax ? endMax : startMax;
            }

            return new Days(startMin, startMax, endMin, endMax, EdtfComparison.IsQualified(time));
        }

        private static EdtfEnd Widen(EdtfEnd end) =>
            end is { IsDate: true } and ({ IsApproximate: true } or { IsUncertain: true })
            ? end with { Earliest = end.Precision.Step(end.Earliest, -1), Latest = end.Precision.Step(end.Latest, 1) }
            : end;
    }

    /// <summary>The days of a time asked about: all that it may have, and those that it has for certain.</summary>
    internal readonly record struct Window(
        DateOnly FirstPossible, DateOnly FirstCertain, DateOnly LastCertain, DateOnly LastPossible)
    {
        public static Window Of(EdtfTime time)
        {
            var (first, last) = (time.Start, time.End);
            var firstCertain = first.Kind switch
            {
                EdtfEndKind.Date => first.Earliest,
                EdtfEndKind.Open => DateOnly.MinValue,
                _ => last.Earliest,
            };
            var lastCertain = last.Kind switch
            {
                EdtfEndKind.Date => last.Latest,
                EdtfEndKind.Open => DateOnly.MaxValue,
                _ => first.Latest,
            };
            return new Window(
                first.Kind == EdtfEndKind.Unknown ? DateOnly.MinValue : firstCertain,
                firstCertain,
                lastCertain,
                last.Kind == EdtfEndKind.Unknown ? DateOnly.MaxValue : lastCertain);
        }
    }
}
