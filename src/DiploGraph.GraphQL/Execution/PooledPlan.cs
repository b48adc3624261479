using DiploGraph.GraphQL.Planning;

namespace DiploGraph.GraphQL.Execution;

/// <summary>
/// A plan with a small pool of frames to execute it, so that a repeated operation allocates no frame.
/// </summary>
internal sealed class PooledPlan(OperationPlan plan)
{
    private readonly ExecutionFrame?[] _frames = new ExecutionFrame?[Math.Min(Environment.ProcessorCount, 16)];

    /// <summary>The plan.</summary>
    internal OperationPlan Plan { get; } = plan;

    /// <summary>Takes a frame from the pool, or creates one.</summary>
    internal ExecutionFrame Rent()
    {
        for (var i = 0; i < _frames.Length; i++)
        {
            if (_frames[i] is not null && Interlocked.Exchange(ref _frames[i], null) is { } frame)
            {
                return frame;
            }
        }

        return new ExecutionFrame(Plan);
    }

    /// <summary>Returns a cleared frame to the pool.</summary>
    internal void Return(ExecutionFrame frame)
    {
        for (var i = 0; i < _frames.Length; i++)
        {
            if (_frames[i] is null && Interlocked.CompareExchange(ref _frames[i], frame, null) is null)
            {
                return;
            }
        }
    }
}
