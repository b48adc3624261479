using DiploGraph.Graph.Neo4j.Mapping;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>
/// How a time stands to one asked about, as a condition on the properties that <see cref="ValueEncoding"/> adds.
/// </summary>
internal sealed class TimeFilterBuilder
{
    private readonly EntityFilter.TimeIs _filter;
    private readonly string _firstPossible;
    private readonly string _firstCertain;
    private readonly string _lastCertain;
    private readonly string _lastPossible;
    private readonly string _span;
    private readonly string _askedIsQualified;

    public TimeFilterBuilder(StatementBuilder statement, EntityFilter.TimeIs filter)
    {
        _filter = filter;
        var window = EdtfComparison.Window.Of(filter.Time);
        _firstPossible = statement.Parameter(ValueEncoding.Day(window.FirstPossible));
        _firstCertain = statement.Parameter(ValueEncoding.Day(window.FirstCertain));
        _lastCertain = statement.Parameter(ValueEncoding.Day(window.LastCertain));
        _lastPossible = statement.Parameter(ValueEncoding.Day(window.LastPossible));
        _span = statement.Parameter(ValueEncoding.Span(filter.Time));
        _askedIsQualified = statement.Parameter(filter.Time.IsApproximate || filter.Time.IsUncertain);
    }

    /// <summary>The condition that the time of a node stands so: certainly or, where that counts, possibly.</summary>
    public string Accepts(string time)
    {
        var (no, yes) = Bounds(time);
        return _filter.IncludePossible ? $"NOT ({no})" : $"(NOT ({no}) AND NOT {time}.qualified AND {yes})";
    }

    // When the answer is no, and, where it is not, when it is certain of an unqualified time.
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
                $"{apart} OR ({t}.span <> {_span} AND NOT {t}.qualified AND NOT {_askedIsQualified})",
                $"{t}.span = {_span}"),
            _ => throw new ArgumentOutOfRangeException(nameof(t), _filter.Match, "No way to compare times."),
        };
    }
}
