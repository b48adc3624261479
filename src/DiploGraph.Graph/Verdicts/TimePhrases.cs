using System.Globalization;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts;

/// <summary>Times as a sentence says them: "on 30 August 2022".</summary>
internal static class TimePhrases
{
    /// <summary>The time after a preposition of its own.</summary>
    /// <param name="time">The time.</param>
    /// <param name="before">The preposition that stands for on and in; empty for these.</param>
    public static string Of(EdtfTime time, string before = "")
    {
        var (on, during) = before.Length > 0 ? (before, before) : ("on", "in");
        var words = time switch
        {
            { IsInterval: true, Earliest: { } first, Latest: { } last } => $"between {Day(first)} and {Day(last)}",
            { IsInterval: true, Earliest: { } first } => $"from {Day(first)} on",
            { IsInterval: true, Latest: { } last } => $"until {Day(last)}",
            { Earliest: { } day } when day == time.Latest => $"{on} {Day(day)}",
            { Precision: DatePrecision.Month, Earliest: { } day } when day.Month == time.Latest?.Month =>
                $"{during} {Month(day)}",
            { Precision: DatePrecision.Year, Earliest: { } day } => $"{during} {day.Year}",
            _ => $"at \"{time.Text}\" (EDTF)",
        };
        return time.IsApproximate || time.IsUncertain ? $"{words} (the date is not certain)" : words;
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
