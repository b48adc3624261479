using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.Failures;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Storage;

/// <summary>Opens the store that the settings name, and explains each failure in one sentence.</summary>
internal sealed partial class StoreOpener(
    DiploGraphSettings settings, TimeProvider time, ILogger<StoreOpener> logger)
{
    /// <summary>The location of the data, for messages.</summary>
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

    /// <summary>Opens the store in Neo4j. Migrates it first if the settings request this.</summary>
    /// <param name="reads">Whether the store reads from memory or with statements.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    /// <exception cref="CommandFailedException">It cannot be opened.</exception>
    public async Task<Neo4jGraphStore> OpenNeo4jAsync(Neo4jReadMode reads, CancellationToken cancellationToken)
    {
        try
        {
            if (settings.Neo4j.Migrate)
            {
                var applied = await Neo4jGraphStore.MigrateAsync(
                    Neo4jOptions(), settings.Neo4j.Adopt, cancellationToken);
                LogMigrated(Location, applied.Count);
            }

            return await Neo4jGraphStore.OpenAsync(Neo4jOptions() with { Reads = reads }, cancellationToken);
        }
        catch (GraphStoreException failure)
        {
            throw Unusable(failure);
        }
    }

    /// <summary>Applies missing migrations to the Neo4j database, and returns their names.</summary>
    /// <exception cref="CommandFailedException">The database cannot be migrated.</exception>
    public async Task<IReadOnlyList<string>> MigrateAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await Neo4jGraphStore.MigrateAsync(Neo4jOptions(), settings.Neo4j.Adopt, cancellationToken);
        }
        catch (GraphStoreException failure)
        {
            throw Unusable(failure);
        }
    }

    /// <summary>Converts a failure of the store to the exception that ends a command.</summary>
    public static CommandFailedException Failed(GraphStoreException failure) => new(
        failure.Failure == GraphStoreFailure.Unavailable ? ExitCode.StoreUnreachable : ExitCode.Failed,
        failure.Message,
        failure);

    // Opening and migrating report every failure as "unreachable": nothing was written to the database.
    private static CommandFailedException Unusable(GraphStoreException failure) =>
        new(ExitCode.StoreUnreachable, failure.Message, failure);

    /// <summary>Returns the options to open the database with.</summary>
    public Neo4jGraphStoreOptions Neo4jOptions() => new()
    {
        Address = Neo4jGraphStoreOptions.TryReadAddress(settings.Neo4j.Uri, out var address)
            ? address!
            : throw new InvalidOperationException("The settings validator accepted an invalid Neo4j address."),
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
        60, LogLevel.Information, "{Location} is up to date with this version; migrations applied: {Count}.")]
    private partial void LogMigrated(string location, int count);

    [LoggerMessage(61, LogLevel.Warning, "Waiting for the database: {Reason}")]
    private partial void LogWaiting(string reason);

    [LoggerMessage(62, LogLevel.Information, "Loaded {Claims} of {Total} claim versions into memory.")]
    private partial void LogCopying(long claims, long total);

    [LoggerMessage(63, LogLevel.Warning, "Reading with statements instead of from memory: {Reason}")]
    private partial void LogNotCopied(string reason);
}
