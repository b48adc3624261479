using System.Diagnostics;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Server.Tests.Neo4j;

/// <summary>
/// A transport that logs statements that failed or took longer than a second, for long runs.
/// <c>DIPLOGRAPH_TEST_SLOW_STATEMENTS</c> names the log file.
/// </summary>
internal sealed class SlowStatements(INeo4jTransport inner, string file) : INeo4jTransport
{
    private static readonly TimeSpan Slow = TimeSpan.FromSeconds(1);

    private readonly Lock _gate = new();

    /// <summary>The current request, for the log file.</summary>
    public string Asked { get; set; } = "";

    public async Task<CypherResult> RunAsync(
        CypherStatement statement,
        IReadOnlyCollection<string> bookmarks,
        TimeSpan timeout,
        CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var failure = "";
        try
        {
            return await inner.RunAsync(statement, bookmarks, timeout, cancellationToken);
        }
        catch (Neo4jException exception)
        {
            failure = $" {exception.Kind} {exception.Code} {exception.Message}";
            throw;
        }
        finally
        {
            var taken = Stopwatch.GetElapsedTime(started);
            if ((taken > Slow || failure.Length > 0) && !statement.Writes)
            {
                Tell($"{Asked}: {taken.TotalSeconds:0.0} s{failure}\n{statement.Text}\n\n");
            }
        }
    }

    public Task<string> ReadVersionAsync(TimeSpan timeout, CancellationToken cancellationToken) =>
        inner.ReadVersionAsync(timeout, cancellationToken);

    public void Dispose() => inner.Dispose();

    private void Tell(string text)
    {
        lock (_gate)
        {
            File.AppendAllText(file, text);
        }
    }
}
