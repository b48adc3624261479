namespace DiploGraph.Graph.Time;

/// <summary>
/// The days of a requested time: those that it may include, and those that it certainly includes. They differ only for
/// an interval with an unknown end.
/// </summary>
internal sealed class EdtfWindow
{
    private EdtfWindow(DaySet possible, DaySet certain)
    {
        (Possible, Certain) = (possible, certain);
        Gaps = [.. certain.Gaps()];
    }

    public DaySet Possible { get; }

    public DaySet Certain { get; }

    /// <summary>The ranges of days that are not certainly included.</summary>
    public DayRange[] Gaps { get; }

    public static EdtfWindow Of(EdtfTime asked)
    {
        if (!asked.HasUnknownStart && !asked.HasUnknownEnd)
        {
            var days = DaySet.Of(asked.Members.Select(member => member.Days));
            return new EdtfWindow(days, days);
        }

        var interval = asked.Members[0];
        var known = (asked.HasUnknownStart ? interval.End : interval.Start).Days;
        return new EdtfWindow(
            DaySet.Of(interval.Days),
            DaySet.Of(new DayRange(
                interval.Start.Kind == EdtfEndKind.Open ? DateOnly.MinValue : known.First,
                interval.End.Kind == EdtfEndKind.Open ? DateOnly.MaxValue : known.Last)));
    }

    /// <summary>The whole months or years that are certainly included.</summary>
    public IEnumerable<DayRange> CertainUnits(DatePrecision unit) =>
        Certain.Ranges.Select(range => CalendarUnits.Within(range, unit)).OfType<DayRange>();

    /// <summary>The months or years of which a day may be included.</summary>
    public DaySet PossibleUnits(DatePrecision unit) =>
        DaySet.Of(Possible.Ranges.Select(range => CalendarUnits.Around(range, unit)));
}
