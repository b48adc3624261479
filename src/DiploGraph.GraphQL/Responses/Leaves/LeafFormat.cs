namespace DiploGraph.GraphQL.Responses.Leaves;

/// <summary>
/// Converts values of a CLR type to a scalar or enum. <see cref="Coerce"/> runs first for all values, so that errors
/// are known before anything is written; then <see cref="Write"/> writes them.
/// </summary>
/// <typeparam name="T">The CLR type.</typeparam>
internal abstract class LeafFormat<T>
{
    /// <summary>True if <see cref="Coerce"/> can reject or change values.</summary>
    internal virtual bool Coerces => false;

    /// <summary>Coerces a value that is not null.</summary>
    /// <param name="value">The value; replaced by the coerced value.</param>
    /// <returns>The reason why the value is invalid; null if it is valid.</returns>
    internal virtual string? Coerce(ref T value) => null;

    /// <summary>Writes a coerced value that is not null.</summary>
    internal abstract void Write(ref ResponseWriter writer, T value);
}
