using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores.Json;

namespace DiploGraph.Graph.Desk;

/// <summary>Reads the stored change sets of proposals.</summary>
internal static class StoredChanges
{
    /// <summary>Returns the change set.</summary>
    /// <param name="json">The stored text.</param>
    /// <param name="digest">The stored digest.</param>
    /// <exception cref="GraphStoreException">Corrupt: the change set is not the one that was stored.</exception>
    public static ChangeSet Read(string json, string digest)
    {
        try
        {
            var changes = ChangeSetJson.Read(json);
            return ProposalVersion.DigestOf(changes) == digest
                ? changes
                : throw new GraphStoreException(
                    GraphStoreFailure.Corrupt, $"The changes of a proposal differ from their digest {digest}.");
        }
        catch (InvalidDataException exception)
        {
            throw new GraphStoreException(
                GraphStoreFailure.Corrupt, "The changes of a proposal are not readable.", exception);
        }
    }
}
