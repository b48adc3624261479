namespace DiploGraph.GraphQL.Responses.Leaves;

/// <summary>
/// How values of a CLR type are answered as a scalar or enum: first coerced, so that what does not fit becomes an error
/// before anything is written, then written.
/// </summary>
/// <typeparam name="T">The CLR type.</typeparam>
internal abstract class LeafFormat<T>
{
    /// <summary>Whether there are values that do not fit, or that change when they are coerced.</summary>
    internal virtual bool Coerces => false;

    /// <summary>Coerces a value that is not null.</summary>
    /// <param name="value">The value, which is replaced by the coerced one.</param>
    /// <returns>Why the value does not fit; null if it does.</returns>
    internal virtual string? Coerce(ref T value) => null;

    /// <summary>Writes a coerced value that is not null.</summary>
    internal abstract void Write(ref ResponseWriter writer, T value);
}
