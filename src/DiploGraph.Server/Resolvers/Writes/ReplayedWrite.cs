using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>
/// Repeats the making of a change set that an earlier request with the same key recorded, on the version of the graph
/// that it was recorded on, to return again what was found there.
/// </summary>
internal static class ReplayedWrite
{
    /// <summary>Repeats a call on the version before a revision.</summary>
    /// <exception cref="DiploGraph.GraphQL.GraphQLException">The store failed.</exception>
    public static ValueTask<T> RepeatAsync<T>(
        RequestContext request,
        Revision revision,
        Func<IGraphSnapshot, CancellationToken, ValueTask<T>> call,
        CancellationToken cancellationToken)
    {
        return request.ConvertFailuresAsync(ReadAsync());

        async ValueTask<T> ReadAsync()
        {
            var at = SnapshotAt.OfRevision(revision.Number - 1) with { IsAsRecorded = true };
            await using var before = await request.Store.OpenSnapshotAsync(at, cancellationToken);
            return await call(before, cancellationToken);
        }
    }
}
