namespace DiploGraph.Graph.Walks;

/// <summary>Counts the steps of a walk, and ends it when they are used up.</summary>
internal sealed class StepBudget(long steps, CancellationToken cancellationToken)
{
    private const long BetweenChecks = 4_096;

    private long _left = steps;
    private long _untilCheck = BetweenChecks;

    /// <summary>Whether the steps were used up.</summary>
    public bool IsUsedUp => _left < 0;

    /// <summary>Takes some steps; false once they are used up.</summary>
    public bool Take(int count)
    {
        _left -= count;
        _untilCheck -= count;
        if (_untilCheck < 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _untilCheck = BetweenChecks;
        }

        return _left >= 0;
    }
}
