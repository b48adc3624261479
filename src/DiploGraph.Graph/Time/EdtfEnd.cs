namespace DiploGraph.Graph.Time;

/// <summary>
/// The meaning of a date or of one end of an interval: its first and last day, and its qualification.
/// </summary>
/// <param name="Kind">Whether it is a date, open or unknown.</param>
/// <param name="Earliest">The first day of a date.</param>
/// <param name="Latest">The last day of a date.</param>
/// <param name="Precision">The smallest unit that a date specifies.</param>
internal readonly record struct EdtfEnd(EdtfEndKind Kind, DateOnly Earliest, DateOnly Latest, DatePrecision Precision)
{
    public static EdtfEnd Open { get; } = new(EdtfEndKind.Open, default, default, DatePrecision.Unknown);

    public static EdtfEnd Unknown { get; } = new(EdtfEndKind.Unknown, default, default, DatePrecision.Unknown);

    /// <summary>True if the date is qualified as approximate.</summary>
    public bool IsApproximate { get; init; }

    /// <summary>True if the date is qualified as uncertain.</summary>
    public bool IsUncertain { get; init; }

    /// <summary>The coarsest unit that is qualified.</summary>
    public DatePrecision Doubtful { get; init; }

    /// <summary>
    /// The coarser unit that is certain whatever the doubt: the month or the year; unknown if there is none.
    /// </summary>
    public DatePrecision Certain { get; init; }

    public bool IsDate => Kind == EdtfEndKind.Date;

    public bool IsQualified => IsApproximate || IsUncertain;

    /// <summary>The days that the text states.</summary>
    public DayRange Days => new(Earliest, Latest);

    /// <summary>
    /// The days that a date may mean: those of the text, and for a qualified date also those one doubtful unit before
    /// and after, within the certain unit.
    /// </summary>
    public DayRange Near
    {
        get
        {
            if (!IsQualified)
            {
                return Days;
            }

            var bounds = Certain == DatePrecision.Unknown ? DayRange.All : CalendarUnits.Around(Days, Certain);
            var (first, last) = (Doubtful.Step(Earliest, -1), Doubtful.Step(Latest, 1));
            return new DayRange(
                first < bounds.First ? bounds.First : first, last > bounds.Last ? bounds.Last : last);
        }
    }

    /// <summary>
    /// The days that must all satisfy a condition before it certainly holds for the date: those of the text, or for a
    /// qualified date those of the month or year that is certain.
    /// </summary>
    public DayRange Wide
    {
        get
        {
            if (!IsQualified)
            {
                return Days;
            }

            var near = Near;
            return (Doubtful, Certain) switch
            {
                (_, DatePrecision.Unknown) => DayRange.All,
                (DatePrecision.Day, _) when CalendarUnits.Around(Days, DatePrecision.Month) is var month
                    && month.Contains(near) => month,
                _ => CalendarUnits.Around(near, DatePrecision.Year),
            };
        }
    }
}

/// <summary>The kind of an end of an interval.</summary>
internal enum EdtfEndKind
{
    /// <summary>A date.</summary>
    Date = 0,

    /// <summary><c>..</c>: the interval is open at this end.</summary>
    Open,

    /// <summary>An empty string: the date of this end is unknown.</summary>
    Unknown,
}
