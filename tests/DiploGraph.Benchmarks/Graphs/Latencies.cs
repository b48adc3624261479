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

    /// <summary>Times a call.</summary>
    public async ValueTask MeasureAsync(Func<ValueTask> call)
    {
        var start = Stopwatch.GetTimestamp();
        await call();
        _taken.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
    }

    private double At(double share)
    {
        _taken.Sort();
        return _taken[(int)((_taken.Count - 1) * share)];
    }
}
