namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// The state of a subscription that provides a separate state for each event. The resolvers of an event can then read
/// the data as of that event instead of the start of the subscription.
/// </summary>
public interface ISubscriptionState
{
    /// <summary>
    /// Opens the state for the execution of an event. The engine disposes it after it has written the response. An
    /// exception ends the stream, like an exception of the stream itself.
    /// </summary>
    /// <param name="value">The event.</param>
    /// <param name="cancellationToken">Cancels the operation when the caller disconnects.</param>
    ValueTask<IAsyncDisposable> OpenEventAsync(object? value, CancellationToken cancellationToken);
}
