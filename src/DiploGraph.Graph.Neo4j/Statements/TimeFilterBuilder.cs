using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>
/// Builds the comparison of a time with the time of a filter, on the properties that <see cref="TimeEncoding"/> adds.
/// </summary>
internal sealed class TimeFilterBuilder
{
    private readonly StatementBuilder _statement;
    private readonly EntityFilter.TimeIs _filter;
    private readonly EdtfWindow _window;
    private readonly string _firstPossible;
    private readonly string _firstCertain;
    private readonly string _lastCertain;
    private readonly string _lastPossible;
    private readonly string _span;
    private readonly string _filterTimeIsQualified;

    public TimeFilterBuilder(StatementBuilder statement, EntityFilter.TimeIs filter)
    {
        (_statement, _filter, _window) = (statement, filter, filter.Time.Window);
        _firstPossible = AddDay(_window.Possible.Hull.First);
        _firstCertain = AddDay(_window.Certain.Hull.First);
        _lastCertain = AddDay(_window.Certain.Hull.Last);
        _lastPossible = AddDay(_window.Possible.Hull.Last);
        _span = statement.AddParameter(TimeEncoding.Span(filter.Time));
        _filterTimeIsQualified = statement.AddParameter(filter.Time.IsQualified);
    }

    /// <summary>
    /// Builds the condition that the time of a node matches: certainly or, if the filter allows it, possibly.
    /// </summary>
    public string Build(string time)
    {
        var ofMembers = Combine(time, OfMembers(time));
        return !_window.Possible.IsRange
            ? ofMembers
            : $"(CASE WHEN {time}.near IS NULL THEN {Combine(time, OfBounds(time))} ELSE {ofMembers} END)";
    }

    // A qualified time without members was recorded by a version that did not write them; it is certain for nothing.
    private string Combine(string time, (string No, string Yes) answers) => _filter.IncludePossible
        ? $"NOT ({answers.No})"
        : $"(NOT ({answers.No}) AND {answers.Yes} AND NOT ({time}.qualified AND {time}.near IS NULL))";

    // The conditions that a time with one member certainly does not match and that it certainly does, if the filter
    // asks for one range of days.
    private (string No, string Yes) OfBounds(string t)
    {
        var apart = $"{t}.first > {_lastPossible} OR {t}.last < {_firstPossible}";
        return _filter.Match switch
        {
            TimeMatch.Overlaps => (apart, $"({t}.startMax <= {_lastCertain} AND {t}.endMin >= {_firstCertain})"),
            TimeMatch.Within => (
                $"{t}.startMax < {_firstPossible} OR {t}.endMin > {_lastPossible} OR {apart}",
                $"({t}.first >= {_firstCertain} AND {t}.last <= {_lastCertain})"),
            TimeMatch.Before => ($"{t}.endMin >= {_firstCertain}", $"{t}.last < {_firstPossible}"),
            TimeMatch.After => ($"{t}.startMax <= {_lastCertain}", $"{t}.first > {_lastPossible}"),
            TimeMatch.Equal => OfSpan(t, apart),
            _ => throw new ArgumentOutOfRangeException(nameof(t), _filter.Match, "Unknown comparison of times."),
        };
    }

    // The same conditions for any time and filter, from each member of the time.
    private (string No, string Yes) OfMembers(string t)
    {
        var (no, yes) = OfMember("m");
        var near = $"coalesce({t}.near, [{TimeEncoding.SpanOf(t)}])";
        var wide = $"coalesce({t}.wide, [{TimeEncoding.SpanOf(t)}])";
        var (noneMay, allDo) = ($"all(m IN {near} WHERE {no})", $"all(m IN {wide} WHERE {yes})");
        var isAllOf = $"coalesce({t}.allOf, false)";
        return _filter.Match switch
        {
            TimeMatch.Overlaps => (noneMay, $"({allDo} OR ({isAllOf} AND any(m IN {wide} WHERE {yes})))"),
            TimeMatch.Equal => OfSpan(t, noneMay),
            _ => ($"{noneMay} OR ({isAllOf} AND any(m IN {near} WHERE {no}))", allDo),
        };
    }

    private (string No, string Yes) OfMember(string m)
    {
        var (start, startMax) = (TimeEncoding.StartMin(m), TimeEncoding.StartMax(m));
        var (endMin, end) = (TimeEncoding.EndMin(m), TimeEncoding.EndMax(m));
        return _filter.Match switch
        {
            TimeMatch.Within => (
                EachOr(
                    m,
                    $"none(w IN {AddUnits(unit => _window.PossibleUnits(unit).Ranges)} "
                        + $"WHERE {start} >= w[0] AND {end} <= w[1])",
                    $"none(w IN {AddRanges(_window.Possible.Ranges)} WHERE {startMax} >= w[0] AND {endMin} <= w[1])"),
                $"any(w IN {AddRanges(_window.Certain.Ranges)} WHERE {start} >= w[0] AND {end} <= w[1])"),
            TimeMatch.Before => ($"{endMin} >= {_firstCertain}", $"{end} < {_firstPossible}"),
            TimeMatch.After => ($"{startMax} <= {_lastCertain}", $"{start} > {_lastPossible}"),
            _ => (
                $"none(w IN {AddRanges(_window.Possible.Ranges)} WHERE {start} <= w[1] AND {end} >= w[0])",
                EachOr(
                    m,
                    $"any(w IN {AddUnits(_window.CertainUnits)} WHERE {start} <= w[1] AND {end} >= w[0])",
                    $"none(w IN {AddRanges(_window.Gaps)} WHERE {startMax} >= w[0] AND {endMin} <= w[1])")),
        };

        string AddUnits(Func<DatePrecision, IEnumerable<DayRange>> rangesOf) => _statement.AddParameter(
            new[] { DatePrecision.Month, DatePrecision.Year }.ToDictionary(
                unit => unit.ToString(), object? (unit) => TimeEncoding.Ranges(rangesOf(unit))))
            + $"[{TimeEncoding.Each(m)}]";
    }

    private static string EachOr(string m, string each, string all) =>
        $"CASE WHEN {TimeEncoding.Each(m)} = '' THEN {all} ELSE {each} END";

    private (string No, string Yes) OfSpan(string t, string apart) => (
        $"{apart} OR ({t}.span <> {_span} AND NOT {t}.qualified AND NOT {_filterTimeIsQualified})",
        $"({t}.span = {_span} AND NOT {t}.qualified)");

    private string AddDay(DateOnly day) => _statement.AddParameter(ValueEncoding.FormatDay(day));

    private string AddRanges(IEnumerable<DayRange> ranges) => _statement.AddParameter(TimeEncoding.Ranges(ranges));
}
