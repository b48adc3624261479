using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Neo4j.Migrations;

/// <summary>
/// Brings a database to the schema of this version, and reports why a database cannot be used. The database records
/// each applied file with its checksum.
/// </summary>
internal sealed class Migrator(Neo4jConnection connection)
{
    private const string ReadState =
        "MATCH (n) WITH count(n) AS nodes "
        + "CALL (nodes) { MATCH (m:Migration) WITH m LIMIT 10000 RETURN collect([m.name, m.checksum]) AS applied } "
        + "RETURN nodes, applied";

    private const string WhatToDo = "Run \"diplograph migrate\", or start with --migrate.";

    private const string AwaitIndexes = "CALL db.awaitIndexes($seconds)";

    private const string Record =
        "MERGE (m:Migration {name: $name}) SET m.checksum = $checksum, m.appliedAt = $at";

    private static readonly CypherStatement FirstConstraint = new(
        "CREATE CONSTRAINT migration_name IF NOT EXISTS FOR (m:Migration) REQUIRE m.name IS UNIQUE",
        new Dictionary<string, object?>());

    /// <summary>Checks that the database can be used as it is.</summary>
    /// <exception cref="GraphStoreException">It cannot be used; the message says why and what to do.</exception>
    public async Task CheckAsync(CancellationToken cancellationToken)
    {
        await CheckVersionAsync(cancellationToken);
        var state = await ReadAsync(cancellationToken);
        CheckApplied(state);
        CheckForOtherData(state, adopts: false);
        if (state.Missing is [var missing, ..])
        {
            throw new GraphStoreException(
                GraphStoreFailure.Unavailable,
                state.Applied.Count == 0
                    ? $"{Where} is not set up for DiploGraph yet. {WhatToDo}"
                    : $"{Where} lacks the migration {missing.Name}. {WhatToDo}");
        }
    }

    /// <summary>Applies the missing migrations in order, and returns their names.</summary>
    /// <param name="adopts">
    /// If true, a database with other data may be used. If false, such a database is refused and left unchanged.
    /// </param>
    /// <param name="cancellationToken">Cancels between two statements.</param>
    /// <exception cref="GraphStoreException">
    /// A migration failed or is not allowed; no further ones were applied.
    /// </exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(bool adopts, CancellationToken cancellationToken)
    {
        await CheckVersionAsync(cancellationToken);
        var state = await ReadAsync(cancellationToken);
        CheckApplied(state);
        CheckForOtherData(state, adopts);
        if (state.Missing.Count > 0)
        {
            await RunAsync(FirstConstraint.Text, FirstConstraint.Parameters, cancellationToken);
        }

        foreach (var migration in state.Missing)
        {
            await ApplyAsync(migration, cancellationToken);
        }

        return [.. state.Missing.Select(migration => migration.Name)];
    }

    private string Where => $"The database \"{connection.Options.Database}\" at {connection.Options.Address}";

    private static bool IsSupported(string version)
    {
        var parts = version.Split('.', '-');
        return parts.Length >= 2 && int.TryParse(parts[0], out var major) && int.TryParse(parts[1], out var minor)
            && (major > 5 || (major == 5 && minor >= 26));
    }

    private async Task CheckVersionAsync(CancellationToken cancellationToken)
    {
        var version = await connection.ReadVersionAsync(cancellationToken);
        if (!IsSupported(version))
        {
            throw new GraphStoreException(
                GraphStoreFailure.Unavailable,
                $"The server at {connection.Options.Address} runs Neo4j {version}; DiploGraph needs 5.26 or later. "
                + "Nothing was written.");
        }
    }

    private void CheckForOtherData(State state, bool adopts)
    {
        if (state.Applied.Count == 0 && state.Nodes > 0 && !adopts)
        {
            throw new GraphStoreException(
                GraphStoreFailure.Rejected,
                $"{Where} contains {state.Nodes} nodes of other data. Choose an empty database, or run \"diplograph "
                + "migrate --adopt\" to add the graph to this one. Nothing was written.");
        }
    }

    private async Task<State> ReadAsync(CancellationToken cancellationToken)
    {
        var rows = await connection.ReadAsync(ReadState, FirstConstraint.Parameters, cancellationToken);
        var applied = ((object?[])rows[0][1]!).Cast<object?[]>()
            .ToDictionary(pair => (string)pair[0]!, pair => (string)pair[1]!, StringComparer.Ordinal);
        return new State((long)rows[0][0]!, applied);
    }

    private void CheckApplied(State state)
    {
        foreach (var (name, checksum) in state.Applied)
        {
            var known = Migration.All.FirstOrDefault(migration => migration.Name == name)
                ?? throw new GraphStoreException(
                    GraphStoreFailure.Rejected,
                    $"{Where} has the migration {name}, which this version of DiploGraph does not know. Use the newer "
                    + "version that applied it.");
            if (known.Checksum != checksum)
            {
                throw new GraphStoreException(
                    GraphStoreFailure.Corrupt,
                    $"{Where} has a different form of the migration {name} than this version of DiploGraph (checksum "
                    + $"{checksum}, not {known.Checksum}). Use the version that applied it.");
            }
        }
    }

    // All statements are idempotent (IF NOT EXISTS, MERGE), so an interrupted file can be applied again.
    private async Task ApplyAsync(Migration migration, CancellationToken cancellationToken)
    {
        foreach (var statement in migration.Statements)
        {
            await RunAsync(statement, FirstConstraint.Parameters, cancellationToken);
        }

        await RunAsync(
            AwaitIndexes,
            new Dictionary<string, object?> { ["seconds"] = (long)connection.Options.CommitTimeout.TotalSeconds },
            cancellationToken);
        await RunAsync(
            Record,
            new Dictionary<string, object?>
            {
                ["name"] = migration.Name,
                ["checksum"] = migration.Checksum,
                ["at"] = connection.Options.TimeProvider.GetUtcNow().ToString("O"),
            },
            cancellationToken);
    }

    private async Task RunAsync(
        string text, IReadOnlyDictionary<string, object?> parameters, CancellationToken cancellationToken)
    {
        try
        {
            await connection.WriteOnceAsync(text, parameters, connection.Options.CommitTimeout, cancellationToken);
        }
        catch (Neo4jException failure)
        {
            throw Neo4jFailureMapper.ToStoreException(failure, connection.Options);
        }
    }

    private sealed record State(long Nodes, IReadOnlyDictionary<string, string> Applied)
    {
        public IReadOnlyList<Migration> Missing { get; } =
            [.. Migration.All.Where(migration => !Applied.ContainsKey(migration.Name))];
    }
}
