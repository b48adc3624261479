namespace DiploGraph.Graph.Time;

/// <summary>
/// What one date, or one end of an interval, may mean: the first and the last day, and how it is qualified.
/// </summary>
/// <param name="Kind">Whether it is a date, open or unknown.</param>
/// <param name="Earliest">The first day of a date.</param>
/// <param name="Latest">The last day of a date.</param>
/// <param name="Precision">The smallest unit that a date names.</param>
/// <param name="IsApproximate">Whether it says "about".</param>
/// <param name="IsUncertain">Whether it says "perhaps".</param>
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

/// <summary>What stands at an end of an interval.</summary>
internal enum EdtfEndKind
{
    /// <summary>A date.</summary>
    Date = 0,

    /// <summary><c>..</c>: the interval has no end there.</summary>
    Open,

    /// <summary>Nothing: it has one, and it is not known.</summary>
    Unknown,
}
