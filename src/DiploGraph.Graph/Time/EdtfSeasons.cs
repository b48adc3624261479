namespace DiploGraph.Graph.Time;

/// <summary>
/// The seasons 21 to 24 of EDTF level 1. In the standard, their months depend on the hemisphere; here they are the
/// meteorological seasons of the northern hemisphere. Winter lasts from December to February of the next year.
/// </summary>
internal static class EdtfSeasons
{
    public static EdtfEnd Of(int year, int? season)
    {
        var first = season switch
        {
            21 => new DateOnly(year, 3, 1),
            22 => new DateOnly(year, 6, 1),
            23 => new DateOnly(year, 9, 1),
            _ => new DateOnly(year, 12, 1),
        };
        var last = year == 9999 && season == 24 ? DateOnly.MaxValue : first.AddMonths(3).AddDays(-1);
        return new EdtfEnd(EdtfEndKind.Date, first, last, DatePrecision.Season);
    }
}
