using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Language;

namespace DiploGraph.Server.GraphQL;

/// <summary>The arguments of an operation's <c>@asOf</c>; null for each argument that is absent.</summary>
/// <param name="Revision">The revision.</param>
/// <param name="KnownAt">The moment: the newest revision committed by then is read.</param>
/// <param name="ValidAt">The valid time: the time at which claims may be true.</param>
internal readonly record struct AsOfDirective(int? Revision, DateTimeOffset? KnownAt, EdtfTime? ValidAt)
{
    private const string Name = "asOf";

    /// <summary>Reads the directive of an operation, with the values of variables.</summary>
    /// <exception cref="GraphQLException">The arguments are invalid, or not allowed on this operation.</exception>
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
                "A subscription follows the newest revision, so @asOf accepts only validAt on it. "
                + "To start after an older revision, use the argument since of the field.");
        }

        return asOf;
    }

    /// <summary>Opens the requested version of the graph.</summary>
    /// <exception cref="GraphQLException">
    /// The requested revision does not exist, or was not the newest at the requested <c>knownAt</c>.
    /// </exception>
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
            $"@asOf: revision {revision} does not exist; revisions range from 0 to {newest.Revision.Number}.");
    }
}
