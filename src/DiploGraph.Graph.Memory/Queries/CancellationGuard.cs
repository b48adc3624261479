namespace DiploGraph.Graph.Memory.Queries;

/// <summary>Checks for cancellation during long enumerations.</summary>
internal static class CancellationGuard
{
    public static IEnumerable<int> Guarded(this IEnumerable<int> handles, CancellationToken cancellationToken)
    {
        var walked = 0;
        foreach (var handle in handles)
        {
            if ((++walked & 0x3FF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            yield return handle;
        }
    }

    /// <summary>Also charges each handle to the budget of a query, if it has one.</summary>
    public static IEnumerable<int> Guarded(
        this IEnumerable<int> handles, ReadBudget? budget, CancellationToken cancellationToken) =>
        budget is null
            ? handles.Guarded(cancellationToken)
            : handles.Guarded(cancellationToken).Select(handle =>
            {
                budget.Take();
                return handle;
            });
}
