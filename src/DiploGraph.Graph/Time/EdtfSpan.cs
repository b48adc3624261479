namespace DiploGraph.Graph.Time;

/// <summary>
/// The possible first and last days of what one member of a time says. The earliest beginning is not after any other
/// day, and the latest end not before any other. A day within a range is a span with this range as beginning and end.
/// </summary>
/// <param name="StartMin">The earliest first day.</param>
/// <param name="StartMax">The latest first day.</param>
/// <param name="EndMin">The earliest last day.</param>
/// <param name="EndMax">The latest last day.</param>
/// <param name="Each">
/// Month or year if the span means only some day of each such unit from its beginning to its end; unknown if it means
/// all days.
/// </param>
internal readonly record struct EdtfSpan(
    DateOnly StartMin, DateOnly StartMax, DateOnly EndMin, DateOnly EndMax, DatePrecision Each = DatePrecision.Unknown)
{
    /// <summary>All days that the span may include.</summary>
    public DayRange Hull => new(StartMin, EndMax);

    /// <summary>Returns a day somewhere in a range.</summary>
    public static EdtfSpan DayIn(DayRange days) => new(days.First, days.Last, days.First, days.Last);

    /// <summary>Returns the meaning of a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="form">The form of the time.</param>
    /// <param name="wide">Whether qualified dates count as <see cref="EdtfEnd.Wide"/>, not as near.</param>
    public static EdtfSpan Of(EdtfMember member, EdtfForm form, bool wide)
    {
        var (start, end) = (Days(member.Start, wide), Days(member.End, wide));
        if (!member.IsRange)
        {
            return DayIn(start);
        }

        if (form == EdtfForm.OneOf)
        {
            return DayIn(new DayRange(
                member.Start.IsDate ? start.First : DateOnly.MinValue,
                member.End.IsDate ? end.Last : DateOnly.MaxValue));
        }

        var (startMin, startMax) = member.Start.Kind switch
        {
            EdtfEndKind.Date => (start.First, start.Last),
            EdtfEndKind.Open => (DateOnly.MinValue, DateOnly.MinValue),
            _ => (DateOnly.MinValue, end.Last),
        };
        var (endMin, endMax) = member.End.Kind switch
        {
            EdtfEndKind.Date => (end.First, end.Last),
            EdtfEndKind.Open => (DateOnly.MaxValue, DateOnly.MaxValue),
            _ => (start.First, DateOnly.MaxValue),
        };
        var unit = member.Start.IsDate ? member.Start.Precision : member.End.Precision;
        return new EdtfSpan(
            startMin,
            startMax > endMax ? endMax : startMax,
            endMin < startMin ? startMin : endMin,
            endMax,
            form == EdtfForm.AllOf && unit != DatePrecision.Day ? unit : DatePrecision.Unknown);
    }

    /// <summary>Returns whether the span may lie completely within a range.</summary>
    public bool MayBeIn(DayRange range) => StartMax >= range.First && EndMin <= range.Last;

    private static DayRange Days(EdtfEnd end, bool wide) => wide ? end.Wide : end.Near;
}
