namespace DiploGraph.Graph.Time;

/// <summary>
/// The meaning of a date or of one end of an interval: its first and last day, and its qualification.
/// </summary>
/// <param name="Kind">Whether it is a date, open or unknown.</param>
/// <param name="Earliest">The first day of a date.</param>
/// <param name="Latest">The last day of a date.</param>
/// <param name="Precision">The smallest unit that a date specifies.</param>
/// <param name="IsApproximate">True if the date is qualified as approximate.</param>
/// <param name="IsUncertain">True if the date is qualified as uncertain.</param>
internal readonly record struct EdtfEnd(
    EdtfEndKind Kind,
    DateOnly Earliest,
    DateOnly Latest,
    DatePrecision Precision,
    bool IsApproximate = false,
    bool IsUncertain = false)
{
    public static EdtfEnd Open { get; } = new(EdtfEndKind.Open, default, default, DatePrecision.Unknown);

    public static EdtfEnd Unknown { get; } = new(EdtfEndKind.Unknown, default, default, DatePrecision.Unknown);

    public bool IsDate => Kind == EdtfEndKind.Date;
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
