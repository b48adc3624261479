using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Tests.Neo4j.Faults;

/// <summary>A transport for tests that records statements, and makes some of them fail.</summary>
internal sealed class FaultyTransport(INeo4jTransport inner) : INeo4jTransport
{
    private readonly Lock _gate = new();
    private readonly List<CypherStatement> _statements = [];

    /// <summary>The failures of the next matching statements; each is used once.</summary>
    public Queue<(Func<CypherStatement, bool> Which, Neo4jException Failure)> Failures { get; } = new();

    /// <summary>The recorded statements, in order.</summary>
    public IReadOnlyList<CypherStatement> Statements
    {
        get
        {
            lock (_gate)
            {
                return [.. _statements];
            }
        }
    }

    public void Forget()
    {
        lock (_gate)
        {
            _statements.Clear();
        }
    }

    public Task<CypherResult> RunAsync(
        CypherStatement statement,
        IReadOnlyCollection<string> bookmarks,
        TimeSpan timeout,
        CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            _statements.Add(statement);
            if (Failures.TryPeek(out var next) && next.Which(statement))
            {
                throw Failures.Dequeue().Failure;
            }
        }

        return inner.RunAsync(statement, bookmarks, timeout, cancellationToken);
    }

    public Task<string> ReadVersionAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        inner.ReadVersionAsync(timeout, cancellationToken);

    public void Dispose() => inner.Dispose();
}
