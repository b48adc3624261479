namespace DiploGraph.Graph.Walks;

/// <summary>Counts the steps of a walk and limits their number.</summary>
internal sealed class StepBudget(long steps, CancellationToken cancellationToken)
{
    private const long BetweenChecks = 4_096;

    private long _left = steps;
    private long _untilCheck = BetweenChecks;

    /// <summary>True if the steps are used up.</summary>
    public bool IsUsedUp => _left < 0;

    /// <summary>Uses some steps. Returns false if they are used up.</summary>
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
