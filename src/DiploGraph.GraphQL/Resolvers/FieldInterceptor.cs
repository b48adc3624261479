namespace DiploGraph.GraphQL.Resolvers;

/// <summary>
/// Runs around the resolver of a field, or before the event source of a subscription field. Fields without an
/// interceptor cost nothing more.
/// </summary>
public abstract class FieldInterceptor
{
    /// <summary>Called before the field is resolved, once for all objects of a level.</summary>
    /// <param name="context">The context of the call.</param>
    /// <exception cref="GraphQLException">Refuses the field: the resolver does not run, and the field is null.
    /// </exception>
    public abstract void Begin(FieldContext context);

    /// <summary>Called after the resolver of a field that is not a subscription field.</summary>
    /// <param name="context">The context of the call.</param>
    /// <param name="value">The value for the first object; null if it is null or an error.</param>
    /// <param name="error">The first error; null if there is none.</param>
    public virtual ValueTask EndAsync(FieldContext context, object? value, Exception? error) => ValueTask.CompletedTask;
}
