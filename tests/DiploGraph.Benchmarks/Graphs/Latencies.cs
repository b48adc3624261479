using System.Diagnostics;

namespace DiploGraph.Benchmarks.Graphs;

/// <summary>The durations of calls of one kind, in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly List<double> _taken = [];

    /// <summary>The median duration.</summary>
    public double Median => At(0.5);

    /// <summary>The 99th percentile of the durations.</summary>
    public double Percentile99 => At(0.99);

    /// <summary>The longest duration.</summary>
    public double Slowest => At(1);

    /// <summary>The duration of the last call.</summary>
    public double Latest { get; private set; }

    /// <summary>Adds a call that was timed elsewhere.</summary>
    public void Add(double milliseconds) => _taken.Add(milliseconds);

    /// <summary>Times a call.</summary>
    public async ValueTask MeasureAsync(Func<ValueTask> call)
    {
        var start = Stopwatch.GetTimestamp();
        await call();
        Latest = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Add(Latest);
    }

    private double At(double share)
    {
        _taken.Sort();
        return _taken[(int)((_taken.Count - 1) * share)];
    }
}
