using System.Globalization;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts;

/// <summary>Times as phrases of a sentence: "on 30 August 2022".</summary>
internal static class TimePhrases
{
    /// <summary>Returns a time with its preposition.</summary>
    /// <param name="time">The time.</param>
    /// <param name="before">The preposition to use instead of "on" and "in"; empty for those.</param>
    public static string Of(EdtfTime time, string before = "")
    {
        var (on, during) = before.Length > 0 ? (before, before) : ("on", "in");
        var between = before.Length > 0 ? $"{before} a time between" : "between";
        var words = time switch
        {
            { IsInterval: true, Earliest: { } first, Latest: { } last } => $"{between} {Day(first)} and {Day(last)}",
            { IsInterval: true, Earliest: { } first } => $"from {Day(first)} onwards",
            { IsInterval: true, Latest: { } last } => $"until {Day(last)}",
            { Earliest: { } day } when day == time.Latest => $"{on} {Day(day)}",
            { Precision: DatePrecision.Month, Earliest: { } day } when day.Month == time.Latest?.Month =>
                $"{during} {Month(day)}",
            { Precision: DatePrecision.Year, Earliest: { } day } => $"{during} {day.Year}",
            _ => $"at a time given as \"{time.Text}\" (EDTF)",
        };
        return time.IsApproximate || time.IsUncertain ? $"{words} (the date is not certain)" : words;
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
