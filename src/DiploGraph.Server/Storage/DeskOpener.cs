using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Embedded.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Neo4j.Desk;
using DiploGraph.Server.Failures;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Storage;

/// <summary>Opens the desk beside the store that the settings name. The store need not be open.</summary>
internal sealed class DeskOpener(DiploGraphSettings settings, StoreOpener opener)
{
    /// <summary>Opens the desk. The one in a data folder opens, and creates, its file when it is first used.</summary>
    /// <exception cref="CommandFailedException">The database cannot be used.</exception>
    public async Task<IDesk> OpenAsync(CancellationToken cancellationToken)
    {
        if (settings.Store != DiploGraphSettings.Neo4jStore)
        {
            return new EmbeddedDesk(settings.DataFolder);
        }

        try
        {
            return await Neo4jDesk.OpenAsync(opener.Neo4jOptions(), cancellationToken);
        }
        catch (GraphStoreException failure)
        {
            throw StoreOpener.Failed(failure);
        }
    }
}
