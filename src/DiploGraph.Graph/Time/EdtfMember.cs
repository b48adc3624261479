namespace DiploGraph.Graph.Time;

/// <summary>A member of a set, an interval or a date.</summary>
/// <param name="Start">The first date of a range, or the date itself.</param>
/// <param name="End">The last date of a range, or the date itself.</param>
/// <param name="IsRange">True for an interval and for a range of a set (<c>from..to</c>).</param>
internal readonly record struct EdtfMember(EdtfEnd Start, EdtfEnd End, bool IsRange)
{
    public static EdtfMember Of(EdtfEnd date) => new(date, date, IsRange: false);

    /// <summary>The days from the first to the last that the text states. An unknown end counts as open.</summary>
    public DayRange Days => new(
        Start.IsDate ? Start.Earliest : DateOnly.MinValue, End.IsDate ? End.Latest : DateOnly.MaxValue);
}
