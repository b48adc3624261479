using System.Globalization;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>Times as phrases of a sentence: "on 30 August 2022".</summary>
internal static class TimePhrases
{
    /// <summary>Returns the time of something with its preposition.</summary>
    /// <param name="time">The time.</param>
    /// <param name="lasts">True if all days of an interval are meant, false if one of them is.</param>
    public static string Of(EdtfTime time, bool lasts = false) => Qualified(time, time switch
    {
        { HasUnknownStart: true, Latest: { } last } => $"until {Day(last)}; when it began is not known",
        { HasUnknownEnd: true, Earliest: { } first } => $"from {Day(first)}; when it ended is not known",
        { HasOpenEnd: true, Earliest: { } first } => $"{(lasts || time.IsInterval ? "from" : "on or after")} "
            + $"{Day(first)}{(lasts || time.IsInterval ? " onwards" : "")}",
        { HasOpenStart: true, Latest: { } last } => lasts ? $"until {Day(last)}" : $"on or before {Day(last)}",
        { Form: EdtfForm.AllOf } => $"on {Days(time, "and")}",
        { Form: EdtfForm.OneOf, StatedDays.Ranges.Count: > 1 } => $"on {Days(time, "or")}",
        { Earliest: { } first, Latest: { } last } => Range(time, first, last, lasts),
        _ => AsGiven(time),
    });

    /// <summary>Returns a requested period with its preposition: "between 29 and 31 August 2022".</summary>
    public static string Asked(EdtfTime period) => period is { IsInterval: true, Earliest: { } first, Latest: { } last }
        && first != last
            ? Qualified(period, last == first.AddDays(1)
                ? $"on {Short(first, last)} or {Day(last)}"
                : $"between {Short(first, last)} and {Day(last)}")
            : Of(period, lasts: true);

    /// <summary>Returns the time for which something was announced: "for 30 August 2022".</summary>
    public static string For(EdtfTime time) => Of(time) switch
    {
        var phrase when phrase.StartsWith("on or ", StringComparison.Ordinal)
            || phrase.StartsWith("on a ", StringComparison.Ordinal) => $"for a time {phrase}",
        var phrase when phrase.StartsWith(Around, StringComparison.Ordinal) => $"for {phrase}",
        var phrase when phrase.StartsWith("on ", StringComparison.Ordinal)
            || phrase.StartsWith("in ", StringComparison.Ordinal) => $"for {phrase[3..]}",
        var phrase => $"for a time {phrase}",
    };

    /// <summary>Returns a time without a preposition: "30 August 2022".</summary>
    public static string Name(EdtfTime time) => Of(time) switch
    {
        var phrase when phrase.StartsWith("on ", StringComparison.Ordinal)
            || phrase.StartsWith("in ", StringComparison.Ordinal) => phrase[3..],
        var phrase => phrase,
    };

    private const string Around = "around ";

    private static string Range(EdtfTime time, DateOnly first, DateOnly last, bool lasts)
    {
        if (first == last)
        {
            return $"on {Day(first)}";
        }

        var isDate = time.Form == EdtfForm.Date;
        if (isDate && first is { Day: 1 } && last == first.AddMonths(1).AddDays(-1))
        {
            return $"in {Month(first)}";
        }

        if (isDate && first is { Day: 1, Month: 1 } && last == first.AddYears(1).AddDays(-1))
        {
            return string.Create(CultureInfo.InvariantCulture, $"in {first.Year}");
        }

        return isDate ? AsGiven(time)
            : lasts ? $"from {Short(first, last)} to {Day(last)}"
            : last == first.AddDays(1) ? $"on {Short(first, last)} or {Day(last)}"
            : $"on a day between {Short(first, last)} and {Day(last)}";
    }

    private static string AsGiven(EdtfTime time) => $"at a time given as \"{time.Text}\" (EDTF)";

    private static string Qualified(EdtfTime time, string words) => !time.IsQualified ? words
        : time is { Form: EdtfForm.Date, IsUncertain: false }
            && (words.StartsWith("on ", StringComparison.Ordinal) || words.StartsWith("in ", StringComparison.Ordinal))
            ? $"{Around}{words[3..]}"
        : time.Precision == DatePrecision.Day ? $"{words} (the day is not certain)"
        : $"{words} (the date is not certain)";

    private static string Days(EdtfTime time, string and)
    {
        var ranges = time.StatedDays.Ranges
            .Select(range => range.First == range.Last
                ? Day(range.First)
                : range.Last == range.First.AddDays(1) ? $"{Short(range.First, range.Last)} {and} {Day(range.Last)}"
                : $"{Short(range.First, range.Last)} to {Day(range.Last)}")
            .ToList();
        return ranges.Count < 2
            ? ranges[0]
            : $"{string.Join(", ", ranges.Take(ranges.Count - 1))} {and} {ranges[^1]}";
    }

    // The first of two days, without what both have in common: "29 to 31 August 2022".
    private static string Short(DateOnly first, DateOnly last) => first.ToString(
        first.Year != last.Year ? "d MMMM yyyy" : first.Month != last.Month ? "d MMMM" : "%d",
        CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}
