namespace DiploGraph.GraphQL;

/// <summary>
/// A failure that a resolver means to be read by the caller: its message and code appear in the answer as they are.
/// Any other exception of a resolver is masked (see <see cref="GraphQLOptions.IncludeExceptionDetails"/>).
/// </summary>
public sealed class GraphQLException : Exception
{
    /// <summary>Makes a failure that the caller may read.</summary>
    /// <param name="code">The value of <c>extensions.code</c>, such as <c>NOT_FOUND</c>.</param>
    /// <param name="message">A sentence for the caller.</param>
    /// <param name="extensions">Further entries of <c>extensions</c>: JSON scalars, strings and lists of them.</param>
    public GraphQLException(string code, string message, IReadOnlyDictionary<string, object?>? extensions = null)
        : base(message)
    {
        Code = code;
        Extensions = extensions;
    }

    /// <summary>The value of <c>extensions.code</c>.</summary>
    public string Code { get; }

    /// <summary>Further entries of <c>extensions</c>; null for none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; }
}
