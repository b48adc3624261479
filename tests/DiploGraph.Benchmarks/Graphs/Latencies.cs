using System.Diagnostics;

namespace DiploGraph.Benchmarks.Graphs;

/// <summary>How long the calls of one kind took, in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly List<double> _taken = [];

    /// <summary>The time under which half of the calls stayed.</summary>
    public double Median => At(0.5);

    /// <summary>The time under which 99 of 100 calls stayed.</summary>
    public double Percentile99 => At(0.99);

    /// <summary>The longest.</summary>
    public double Slowest => At(1);

    /// <summary>What the last call took.</summary>
    public double Latest { get; private set; }

    /// <summary>Counts a call that was timed elsewhere.</summary>
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
