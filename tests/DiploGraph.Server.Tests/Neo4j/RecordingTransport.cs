using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Server.Tests.Neo4j;

/// <summary>A transport that records the statements it sends.</summary>
internal sealed class RecordingTransport(INeo4jTransport inner) : INeo4jTransport
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, CypherStatement> _first = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _times = new(StringComparer.Ordinal);

    /// <summary>The first statement with each text.</summary>
    public IReadOnlyList<CypherStatement> Statements
    {
        get
        {
            lock (_gate)
            {
                return [.. _first.Values];
            }
        }
    }

    /// <summary>The number of statements sent.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _times.Values.Sum();
            }
        }
    }

    /// <summary>Returns how often the text of a statement was sent.</summary>
    public int TimesOf(CypherStatement statement)
    {
        lock (_gate)
        {
            return _times[statement.Text];
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
            _first.TryAdd(statement.Text, statement);
            _times[statement.Text] = _times.GetValueOrDefault(statement.Text) + 1;
        }

        return inner.RunAsync(statement, bookmarks, timeout, cancellationToken);
    }

    public Task<string> ReadVersionAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        inner.ReadVersionAsync(timeout, cancellationToken);

    public void Dispose() => inner.Dispose();
}
