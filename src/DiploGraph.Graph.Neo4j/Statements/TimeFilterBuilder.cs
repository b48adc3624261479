using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>
/// Builds the comparison of a time with the time of a filter, on the properties that
/// <see cref="ValueEncoding.AddTimeProperties"/> adds.
/// </summary>
internal sealed class TimeFilterBuilder
{
    private readonly EntityFilter.TimeIs _filter;
    private readonly string _firstPossible;
    private readonly string _firstCertain;
    private readonly string _lastCertain;
    private readonly string _lastPossible;
    private readonly string _span;
    private readonly string _filterTimeIsQualified;

    public TimeFilterBuilder(StatementBuilder statement, EntityFilter.TimeIs filter)
    {
        _filter = filter;
        var window = EdtfComparison.Window.Of(filter.Time);
        _firstPossible = statement.AddParameter(ValueEncoding.FormatDay(window.FirstPossible));
        _firstCertain = statement.AddParameter(ValueEncoding.FormatDay(window.FirstCertain));
        _lastCertain = statement.AddParameter(ValueEncoding.FormatDay(window.LastCertain));
        _lastPossible = statement.AddParameter(ValueEncoding.FormatDay(window.LastPossible));
        _span = statement.AddParameter(ValueEncoding.Span(filter.Time));
        _filterTimeIsQualified = statement.AddParameter(filter.Time.IsApproximate || filter.Time.IsUncertain);
    }

    /// <summary>
    /// Builds the condition that the time of a node matches: certainly or, if the filter allows it, possibly.
    /// </summary>
    public string Build(string time)
    {
        var (no, yes) = Bounds(time);
        return _filter.IncludePossible ? $"NOT ({no})" : $"(NOT ({no}) AND NOT {time}.qualified AND {yes})";
    }

    // The conditions that a time certainly does not match and, if it is not qualified, that it certainly does.
    private (string No, string Yes) Bounds(string t)
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
            TimeMatch.Equal => (
                $"{apart} OR ({t}.span <> {_span} AND NOT {t}.qualified AND NOT {_filterTimeIsQualified})",
                $"{t}.span = {_span}"),
            _ => throw new ArgumentOutOfRangeException(nameof(t), _filter.Match, "Unknown comparison of times."),
        };
    }
}
