namespace DiploGraph.GraphQL;

/// <summary>
/// The resolvers do not match the schema: a field has no resolver, a resolver has no field, or a CLR type does not fit
/// a field's type. This is a bug in the program; the engine's constructor detects it.
/// </summary>
public sealed class ResolverBindingException : Exception
{
    internal ResolverBindingException(IReadOnlyList<string> mistakes)
        : base("The resolvers do not match the schema:\n- " + string.Join("\n- ", mistakes)) => Mistakes = mistakes;

    /// <summary>All mistakes found, one sentence each.</summary>
    public IReadOnlyList<string> Mistakes { get; }
}
