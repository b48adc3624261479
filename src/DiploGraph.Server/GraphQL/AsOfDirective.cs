using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Language;

namespace DiploGraph.Server.GraphQL;

/// <summary>What an operation's <c>@asOf</c> asks for; each null where it does not.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="KnownAt">The moment of knowledge.</param>
/// <param name="ValidAt">The time in the world.</param>
internal readonly record struct AsOfDirective(int? Revision, DateTimeOffset? KnownAt, EdtfTime? ValidAt)
{
    private const string Name = "asOf";

    /// <summary>Reads the directive, its variables filled in.</summary>
    /// <exception cref="GraphQLException">Its arguments do not fit, each or to the operation.</exception>
    public static AsOfDirective Read(PreparedOperation operation)
    {
        if (!operation.TryGetDirective(Name, out var arguments, out var error))
        {
            return default;
        }

        if (error is not null)
        {
            throw ApiErrors.BadInput(error.Message);
        }

        var asOf = new AsOfDirective(
            arguments.Get<int?>("revision", null),
            arguments.Get<DateTimeOffset?>("knownAt", null),
            arguments.Get<EdtfTime>("validAt", null));
        if (asOf is not { Revision: null, KnownAt: null } && operation.OperationType == OperationType.Subscription)
        {
            throw ApiErrors.BadInput(
                "A subscription follows the newest revision: on it @asOf takes validAt only. "
                + "To start after an older revision, give the field since.");
        }

        return asOf;
    }

    /// <summary>Opens what it asks for.</summary>
    /// <exception cref="GraphQLException">There is no such revision, or revision and moment do not agree.</exception>
    /// <exception cref="GraphStoreException">The store fails.</exception>
    public async ValueTask<IGraphSnapshot> OpenAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var at = (Revision, KnownAt) switch
        {
            (_, { } moment) => SnapshotAt.Moment(moment),
            ({ } revision, _) => SnapshotAt.OfRevision(revision),
            _ => SnapshotAt.Current,
        };
        IGraphSnapshot snapshot;
        try
        {
            snapshot = await store.OpenSnapshotAsync(at with { ValidAt = ValidAt }, cancellationToken);
        }
        catch (GraphStoreException failure) when (failure.Failure == GraphStoreFailure.Rejected && Revision is not null)
        {
            throw await NoRevisionAsync(store, Revision.Value, cancellationToken);
        }

        if (Revision is null || Revision == snapshot.Revision.Number)
        {
            return snapshot;
        }

        await snapshot.DisposeAsync();
        throw ApiErrors.BadInput(
            $"@asOf: revision {Revision} was not the newest at {KnownAt:O}; revision {snapshot.Revision.Number} was.");
    }

    private static async ValueTask<GraphQLException> NoRevisionAsync(
        IGraphStore store, int revision, CancellationToken cancellationToken)
    {
        await using var newest = await store.OpenSnapshotAsync(SnapshotAt.Current, cancellationToken);
        return ApiErrors.BadInput(
            $"@asOf: there is no revision {revision}; revisions run from 0 to {newest.Revision.Number}.");
    }
}
