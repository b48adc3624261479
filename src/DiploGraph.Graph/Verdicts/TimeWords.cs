using System.Globalization;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts;

/// <summary>Times as a sentence says them: "on 30 August 2022".</summary>
internal static class TimeWords
{
    public static string Of(EdtfTime time)
    {
        var words = time switch
        {
            { IsInterval: true, Earliest: { } first, Latest: { } last } => $"between {Day(first)} and {Day(last)}",
            { IsInterval: true, Earliest: { } first } => $"from {Day(first)} on",
            { IsInterval: true, Latest: { } last } => $"until {Day(last)}",
            { Earliest: { } day } when day == time.Latest => $"on {Day(day)}",
            { Precision: DatePrecision.Month, Earliest: { } day } when day.Month == time.Latest?.Month =>
                $"in {Month(day)}",
            { Precision: DatePrecision.Year, Earliest: { } day } => $"in {day.Year}",
            _ => $"at \"{time.Text}\" (EDTF)",
        };
        return time.IsApproximate || time.IsUncertain ? $"{words} (the date is not certain)" : words;
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
