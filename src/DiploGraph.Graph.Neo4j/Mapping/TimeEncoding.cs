using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Mapping;

/// <summary>
/// Times as properties that statements compare. <c>first</c>, <c>startMax</c>, <c>endMin</c> and <c>last</c> have the
/// possible first and last days. For sets and qualified times, <c>near</c> and <c>wide</c> have those of each member as
/// a text: four days of 10 characters, and "Month" or "Year" if the member means one day of each such unit.
/// </summary>
internal static class TimeEncoding
{
    private const int DayLength = 10;

    /// <summary>Adds the properties of a time.</summary>
    public static void AddTo(Dictionary<string, object?> row, EdtfTime time)
    {
        AddPossibleDays(row, time);
        row["startMax"] = ValueEncoding.FormatDay(time.Near.Max(span => span.StartMax));
        row["endMin"] = ValueEncoding.FormatDay(time.Near.Min(span => span.EndMin));
        row["qualified"] = time.IsQualified;
        row["span"] = Span(time);
        if (time.IsSet || time.IsQualified)
        {
            row["near"] = time.Near.Select(Encode).ToList();
            row["wide"] = time.Wide.Select(Encode).ToList();
            row["allOf"] = time.Form == EdtfForm.AllOf;
        }
    }

    /// <summary>Adds the properties that tell whether something with a time may have been on a day.</summary>
    public static void AddPossibleDays(Dictionary<string, object?> row, EdtfTime? time)
    {
        row["first"] = ValueEncoding.FormatDay(time?.PossibleDays.First);
        row["last"] = ValueEncoding.FormatDay(time?.PossibleDays.Last);
        if (time is { IsSet: true })
        {
            row["near"] = time.Near.Select(Encode).ToList();
        }
    }

    /// <summary>Adds the days among which a term of an office began and ended.</summary>
    public static void AddTerm(Dictionary<string, object?> row, EdtfTime term)
    {
        row["beginMin"] = ValueEncoding.FormatDay(term.Beginning.First);
        row["beginMax"] = ValueEncoding.FormatDay(term.Beginning.Last);
        row["endMin"] = ValueEncoding.FormatDay(term.Ending.First);
        row["endMax"] = ValueEncoding.FormatDay(term.Ending.Last);
    }

    /// <summary>Returns a text that is equal for two times that state the same days.</summary>
    public static string Span(EdtfTime time)
    {
        var days = time.StatedDays;
        return days.IsRange
            ? $"{ValueEncoding.FormatDay(time.Earliest)}/{ValueEncoding.FormatDay(time.Latest)}"
                + $"/{Kind(time.HasOpenStart, time.HasUnknownStart)}/{Kind(time.HasOpenEnd, time.HasUnknownEnd)}"
            : string.Join(',', Ranges(days).Select(range => $"{range[0]}/{range[1]}"));
    }

    /// <summary>Returns ranges of days as a list of pairs, for a parameter.</summary>
    public static List<string[]> Ranges(DaySet days) => Ranges(days.Ranges);

    /// <inheritdoc cref="Ranges(DaySet)"/>
    public static List<string[]> Ranges(IEnumerable<DayRange> ranges) =>
        [.. ranges.Select(range => new[] { range.First, range.Last }.Select(ValueEncoding.FormatDay).ToArray())];

    /// <summary>Builds the expression for the earliest first day of an encoded member.</summary>
    public static string StartMin(string span) => $"left({span}, {DayLength})";

    /// <summary>Builds the expression for the latest first day of an encoded member.</summary>
    public static string StartMax(string span) => $"substring({span}, {DayLength}, {DayLength})";

    /// <summary>Builds the expression for the earliest last day of an encoded member.</summary>
    public static string EndMin(string span) => $"substring({span}, {2 * DayLength}, {DayLength})";

    /// <summary>Builds the expression for the latest last day of an encoded member.</summary>
    public static string EndMax(string span) => $"substring({span}, {3 * DayLength}, {DayLength})";

    /// <summary>Builds the expression for the unit of an encoded member; empty if it means all its days.</summary>
    public static string Each(string span) => $"substring({span}, {4 * DayLength})";

    /// <summary>Builds the expression for the members of a time that has no qualifier and no set.</summary>
    public static string SpanOf(string time) => $"{time}.first + {time}.startMax + {time}.endMin + {time}.last";

    private static string Encode(EdtfSpan span) =>
        string.Concat(
            new[] { span.StartMin, span.StartMax, span.EndMin, span.EndMax }.Select(ValueEncoding.FormatDay))
        + (span.Each == DatePrecision.Unknown ? "" : span.Each.ToString());

    private static EdtfEndKind Kind(bool isOpen, bool isUnknown) =>
        isOpen ? EdtfEndKind.Open : isUnknown ? EdtfEndKind.Unknown : EdtfEndKind.Date;
}
