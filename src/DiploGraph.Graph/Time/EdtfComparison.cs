namespace DiploGraph.Graph.Time;

/// <summary>
/// Compares the time of something with a requested time, with three possible results. The result is YES or NO if it
/// holds for all days that the times may mean, otherwise POSSIBLE. For a qualified time (<c>? ~ %</c>) it is never YES,
/// and NO only if it would still be NO with the time off by one of its units at each end.
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

    /// <summary>The possible first and last days of something.</summary>
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
                // An interval cannot end before its earliest beginning or begin after its latest end.
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

    /// <summary>
    /// The days of a requested time: those that it may include, and those that it certainly includes.
    /// </summary>
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
