using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace DiploGraph.GraphQL;

/// <summary>
/// The telemetry of the engine: an <see cref="ActivitySource"/> and a <see cref="Meter"/>, both named
/// <c>DiploGraph.GraphQL</c>. They cost nothing unless a listener is attached.
/// </summary>
public static class EngineTelemetry
{
    /// <summary>The name of the activity source and the meter.</summary>
    public const string Name = "DiploGraph.GraphQL";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);
    private static readonly Counter<long> CacheHits = Meter.CreateCounter<long>(
        "graphql.plan_cache.hits", "{request}", "Requests with a document that was in the cache.");
    private static readonly Counter<long> CacheMisses = Meter.CreateCounter<long>(
        "graphql.plan_cache.misses", "{request}", "Requests with a document that had to be parsed and validated.");
    private static readonly Counter<long> Rejections = Meter.CreateCounter<long>(
        "graphql.refusals", "{request}", "Requests rejected before execution, by reason.");
    private static readonly Histogram<double> ParseTime = Meter.CreateHistogram<double>(
        "graphql.parse.duration", "s", "Time to parse a document that was not in the cache.");
    private static readonly Histogram<double> ValidateTime = Meter.CreateHistogram<double>(
        "graphql.validate.duration", "s", "Time to validate a document that was not in the cache.");
    private static readonly Histogram<double> ExecuteTime = Meter.CreateHistogram<double>(
        "graphql.execute.duration", "s", "Time to execute an operation and to write its response.");
    private static readonly Histogram<long> Costs = Meter.CreateHistogram<long>(
        "graphql.operation.cost", "{cost}", "The cost of executed operations.");

    internal static void CacheHit() => CacheHits.Add(1);

    internal static void CacheMiss() => CacheMisses.Add(1);

    internal static void Rejected(RequestRejection rejection)
    {
        if (Rejections.Enabled)
        {
            Rejections.Add(1, new KeyValuePair<string, object?>("reason", rejection.ToString()));
        }
    }

    internal static Activity? StartPreparation() => Source.StartActivity("graphql.prepare");

    internal static void Parsed(long since) => Record(ParseTime, since);

    internal static void Validated(long since) => Record(ValidateTime, since);

    internal static ExecutionMeasure StartExecution(PreparedOperation operation, TimeProvider clock)
    {
        var activity = Source.StartActivity("graphql.execute");
        if (activity is not null)
        {
            activity.SetTag("graphql.operation.type", operation.OperationType.ToString()!.ToLowerInvariant());
            activity.SetTag("graphql.operation.name", operation.OperationName);
            activity.SetTag("graphql.operation.cost", operation.Cost);
        }

        return new ExecutionMeasure(activity, clock, ExecuteTime.Enabled ? clock.GetTimestamp() : 0);
    }

    private static void Record(Histogram<double> histogram, long since)
    {
        if (histogram.Enabled)
        {
            histogram.Record(Stopwatch.GetElapsedTime(since).TotalSeconds);
        }
    }

    /// <summary>Measures one execution.</summary>
    internal readonly struct ExecutionMeasure(Activity? activity, TimeProvider clock, long start) : IDisposable
    {
        /// <summary>Records the result of the execution.</summary>
        internal ExecutionSummary End(ExecutionSummary summary)
        {
            activity?.SetTag("graphql.errors", summary.ErrorCount);
            if (summary.Outcome != ExecutionOutcome.Ok)
            {
                activity?.SetStatus(ActivityStatusCode.Error, summary.Outcome.ToString());
            }

            if (start != 0)
            {
                ExecuteTime.Record(clock.GetElapsedTime(start).TotalSeconds);
                Costs.Record(summary.Cost);
            }

            return summary;
        }

        /// <summary>Ends the activity.</summary>
        public void Dispose() => activity?.Dispose();
    }
}
