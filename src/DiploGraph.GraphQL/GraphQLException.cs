namespace DiploGraph.GraphQL;

/// <summary>
/// A failure that callers may see: the response contains its message and code unchanged. The message of any other
/// exception from a resolver is hidden (see <see cref="GraphQLOptions.IncludeExceptionDetails"/>).
/// </summary>
public sealed class GraphQLException : Exception
{
    /// <summary>Creates a failure that callers may see.</summary>
    /// <param name="code">The value of <c>extensions.code</c>, such as <c>NOT_FOUND</c>.</param>
    /// <param name="message">A sentence for the caller.</param>
    /// <param name="extensions">More entries of <c>extensions</c>: JSON scalars and lists of them.</param>
    public GraphQLException(string code, string message, IReadOnlyDictionary<string, object?>? extensions = null)
        : base(message)
    {
        Code = code;
        Extensions = extensions;
    }

    /// <summary>The value of <c>extensions.code</c>.</summary>
    public string Code { get; }

    /// <summary>More entries of <c>extensions</c>; null if there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }
}
