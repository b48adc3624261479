using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.Failures;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Storage;

/// <summary>Opens the store that the settings name, and says in one sentence why that cannot be.</summary>
internal sealed partial class StoreOpener(
    DiploGraphSettings settings, TimeProvider time, ILogger<StoreOpener> logger)
{
    /// <summary>What holds the data, for people.</summary>
    public string Location => settings.Store == DiploGraphSettings.Neo4jStore
        ? $"{settings.Neo4j.Uri}, database {settings.Neo4j.Database}"
        : settings.DataFolder;

    /// <summary>Opens the store.</summary>
    /// <exception cref="CommandFailedException">It cannot be opened.</exception>
    public async Task<IGraphStore> OpenAsync(CancellationToken cancellationToken) =>
        settings.Store == DiploGraphSettings.Neo4jStore
            ? await OpenNeo4jAsync(settings.Neo4j.Reads, cancellationToken)
            : await OpenEmbeddedAsync(cancellationToken);

    /// <summary>Opens the embedded store.</summary>
    /// <exception cref="CommandFailedException">It cannot be opened.</exception>
    public async Task<EmbeddedGraphStore> OpenEmbeddedAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await EmbeddedGraphStore.OpenAsync(
                new EmbeddedGraphStoreOptions { Directory = settings.DataFolder, TimeProvider = time },
                cancellationToken);
        }
        catch (GraphStoreException failure)
        {
            throw Failed(failure);
        }
    }

    /// <summary>Opens the store in Neo4j, migrated first where the settings say so.</summary>
    /// <param name="reads">What it reads from, for this use of it.</param>
    /// <param name="cancellationToken">Ends the opening.</param>
    /// <exception cref="CommandFailedException">It cannot be opened.</exception>
    public async Task<Neo4jGraphStore> OpenNeo4jAsync(Neo4jReadMode reads, CancellationToken cancellationToken)
    {
        try
        {
            if (settings.Neo4j.Migrate)
            {
                var applied = await Neo4jGraphStore.MigrateAsync(Options(), settings.Neo4j.Adopt, cancellationToken);
                LogMigrated(Location, applied.Count);
            }

            return await Neo4jGraphStore.OpenAsync(Options() with { Reads = reads }, cancellationToken);
        }
        catch (GraphStoreException failure)
        {
            throw Unusable(failure);
        }
    }

    /// <summary>Applies the migrations that the database in Neo4j lacks.</summary>
    /// <exception cref="CommandFailedException">It cannot be.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Neo4jGraphStore.MigrateAsync(Options(), settings.Neo4j.Adopt, cancellationToken);
        }
        catch (GraphStoreException failure)
        {
            throw Unusable(failure);
        }
    }

    /// <summary>What a store's failure ends a command with.</summary>
    public static CommandFailedException Failed(GraphStoreException failure) => new(
        failure.Failure == GraphStoreFailure.Unavailable ? ExitCode.StoreUnreachable : ExitCode.Failed,
        failure.Message,
        failure);

    // Whatever keeps a database from being used, nothing was written to it.
    private static CommandFailedException Unusable(GraphStoreException failure) =>
        new(ExitCode.StoreUnreachable, failure.Message, failure);

    private Neo4jGraphStoreOptions Options() => new()
    {
        Address = Neo4jGraphStoreOptions.TryReadAddress(settings.Neo4j.Uri, out var address)
            ? address!
            : throw new InvalidOperationException("The validator let a wrong address pass."),
        User = settings.Neo4j.User,
        Password = settings.Neo4j.Password,
        Token = settings.Neo4j.Token.Length > 0 ? settings.Neo4j.Token : null,
        Database = settings.Neo4j.Database,
        StartupTimeout = settings.Neo4j.StartupTimeout,
        ReadTimeout = settings.Neo4j.ReadTimeout,
        CommitTimeout = settings.Neo4j.CommitTimeout,
        MaxConcurrency = settings.Neo4j.MaxConcurrency,
        RevisionMaxAge = settings.Neo4j.RevisionMaxAge,
        MaxClaimsInMemory = settings.Neo4j.MaxClaimsInMemory,
        OnReplicaProgress = LogCopying,
        OnReplicaAbandoned = LogNotCopied,
        OnWaitingForDatabase = LogWaiting,
        TimeProvider = time,
    };

    [LoggerMessage(
        60, LogLevel.Information, "{Place} has the schema of this version; migrations applied now: {Count}.")]
    private partial void LogMigrated(string place, int count);

    [LoggerMessage(61, LogLevel.Warning, "Waiting: {Why}")]
    private partial void LogWaiting(string why);

    [LoggerMessage(62, LogLevel.Information, "In memory: {Claims} of {There} versions of claims.")]
    private partial void LogCopying(long claims, long there);

    [LoggerMessage(63, LogLevel.Warning, "Reads are statements: {Why}")]
    private partial void LogNotCopied(string why);
}
