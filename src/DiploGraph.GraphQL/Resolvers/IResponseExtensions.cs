namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// The state of a request that adds entries to the <c>extensions</c> of the response (specification, section 7.1
/// "Response Format").
/// </summary>
public interface IResponseExtensions
{
    /// <summary>True if there are entries. The engine asks when all fields are resolved.</summary>
    bool HasExtensions { get; }

    /// <summary>
    /// Returns the entries, if there are any. Values are those of <see cref="GraphQLError.Extensions"/>. Must not
    /// throw, also when it is cancelled.
    /// </summary>
    /// <param name="cancellationToken">Cancelled when the caller disconnects or the time limit is reached.</param>
    ValueTask<IReadOnlyDictionary<string, object?>> ReadExtensionsAsync(CancellationToken cancellationToken);
}
