using DiploGraph.GraphQL.Execution;

namespace DiploGraph.GraphQL.Planning;

/// <summary>Keeps a few frames of a plan, so that a repeated operation allocates none.</summary>
internal sealed class FramePool
{
    private readonly ExecutionFrame?[] _frames = new ExecutionFrame?[Math.Min(Environment.ProcessorCount, 16)];

    /// <summary>Takes a frame, or makes one.</summary>
    internal ExecutionFrame Rent(OperationPlan plan)
    {
        for (var i = 0; i < _frames.Length; i++)
        {
            if (_frames[i] is not null && Interlocked.Exchange(ref _frames[i], null) is { } frame)
            {
                return frame;
            }
        }

        return new ExecutionFrame(plan);
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
