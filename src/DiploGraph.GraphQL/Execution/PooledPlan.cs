using DiploGraph.GraphQL.Planning;

namespace DiploGraph.GraphQL.Execution;

/// <summary>
/// A plan with a few frames that are ready to execute it, so that a repeated operation allocates none.
/// </summary>
internal sealed class PooledPlan(OperationPlan plan)
{
    private readonly ExecutionFrame?[] _frames = new ExecutionFrame?[Math.Min(Environment.ProcessorCount, 16)];

    /// <summary>The plan.</summary>
    internal OperationPlan Plan { get; } = plan;

    /// <summary>Takes a frame, or makes one.</summary>
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

    /// <summary>Takes back a frame that has been cleared.</summary>
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
