namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// The state of a subscription that gives each of its events a state of their own: what the event's resolvers read may
/// then be what was so at the event, and not what was so when the subscription began.
/// </summary>
public interface ISubscriptionState
{
    /// <summary>
    /// Opens the state that an event is executed with; disposed of once its answer is made. What it throws ends the
    /// stream, as what the stream throws does.
    /// </summary>
    /// <param name="value">The event.</param>
    /// <param name="cancellationToken">Cancelled when the caller goes.</param>
    ValueTask<IAsyncDisposable> OpenEventAsync(object? value, CancellationToken cancellationToken);
}
