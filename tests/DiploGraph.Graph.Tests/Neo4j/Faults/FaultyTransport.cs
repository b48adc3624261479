using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Tests.Neo4j.Faults;

/// <summary>A transport that a test looks at: it keeps the statements, and fails some of them.</summary>
internal sealed class FaultyTransport(INeo4jTransport inner) : INeo4jTransport
{
    private readonly Lock _gate = new();
    private readonly List<CypherStatement> _statements = [];

    /// <summary>What the next statements fail with, each once.</summary>
    public Queue<(Func<CypherStatement, bool> Which, Neo4jException Failure)> Failures { get; } = new();

    /// <summary>The statements that were sent, in order.</summary>
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
        TimeSpan within,
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

        return inner.RunAsync(statement, bookmarks, within, cancellationToken);
    }

    public Task<string> ReadVersionAsync(TimeSpan within, CancellationToken cancellationToken) =>
        inner.ReadVersionAsync(within, cancellationToken);

    public void Dispose() => inner.Dispose();
}
