namespace DiploGraph.GraphQL.Host;

/// <summary>What a request has of its own: how often <c>$next</c> was asked for.</summary>
internal sealed class RequestState
{
    private int _numbersGiven;

    public int NextNumber() => Interlocked.Increment(ref _numbersGiven);
}
