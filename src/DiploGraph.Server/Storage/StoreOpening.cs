using DiploGraph.Graph.Embedded;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.CommandLine;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Storage;

/// <summary>Opens the store that the settings name, and says in one sentence why that cannot be.</summary>
internal static class StoreOpening
{
    /// <summary>Opens the store.</summary>
    /// <exception cref="CommandFailedException">It cannot be opened.</exception>
    public static async Task<EmbeddedGraphStore> OpenAsync(
        DiploGraphSettings settings, TimeProvider time, CancellationToken cancellationToken)
    {
        if (settings.Store == DiploGraphSettings.Neo4jStore)
        {
            throw new CommandFailedException(
                ExitCode.WrongUse, "This version has only the embedded store: leave --store out, or give embedded.");
        }

        try
        {
            return await EmbeddedGraphStore.OpenAsync(
                new EmbeddedGraphStoreOptions { Directory = settings.DataFolder, Time = time }, cancellationToken);
        }
        catch (GraphStoreException failure)
        {
            throw Failed(failure);
        }
    }

    /// <summary>What a store's failure ends a command with.</summary>
    public static CommandFailedException Failed(GraphStoreException failure) => new(
        failure.Failure == GraphStoreFailure.Unavailable ? ExitCode.StoreUnreachable : ExitCode.Failed,
        failure.Message,
        failure);
}
