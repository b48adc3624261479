namespace DiploGraph.Graph.Memory.Queries;

/// <summary>Lets a caller's cancellation end a long walk.</summary>
internal static class Guard
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
}
