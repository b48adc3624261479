namespace DiploGraph.GraphQL.Host;

/// <summary>The state of a request: the number of times that <c>$next</c> was requested.</summary>
internal sealed class RequestState
{
    private int _numbersGiven;

    public int NextNumber() => Interlocked.Increment(ref _numbersGiven);
}
