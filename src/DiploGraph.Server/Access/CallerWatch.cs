using DiploGraph.Graph.Desk;

namespace DiploGraph.Server.Access;

/// <summary>Notices when the key of a caller with an open stream is revoked, or expires.</summary>
internal sealed class CallerWatch(Authenticator authenticator, TimeProvider time)
{
    // Together with the age of a key in the cache, a stream ends within 2 seconds.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    /// <summary>
    /// Completes when the key or token of a caller is no longer valid; never for an anonymous caller.
    /// </summary>
    public async Task WaitUntilInvalidAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (caller.IsAnonymous)
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
        }

        do
        {
            await Task.Delay(Interval, time, cancellationToken);
        }
        while (await authenticator.IsStillValidAsync(caller, cancellationToken));
    }
}
