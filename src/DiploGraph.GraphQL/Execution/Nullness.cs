namespace DiploGraph.GraphQL.Execution;

/// <summary>Whether values of a type may be null: a comparison with null would box those that may not.</summary>
internal static class Nullness<T>
{
    /// <summary>Whether null is a value of the type.</summary>
    internal static readonly bool Allowed = default(T) is null;
}
