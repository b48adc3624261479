namespace DiploGraph.GraphQL;

/// <summary>
/// A schema and its resolvers do not fit: fields without resolvers, resolvers without fields, CLR types that cannot be
/// answered. A bug of the program, found when the engine is made.
/// </summary>
public sealed class ResolverBindingException : Exception
{
    internal ResolverBindingException(IReadOnlyList<string> mistakes)
        : base("The schema and its resolvers do not fit:\n- " + string.Join("\n- ", mistakes)) => Mistakes = mistakes;

    /// <summary>Every mistake that was found, a sentence each.</summary>
    public IReadOnlyList<string> Mistakes { get; }
}
