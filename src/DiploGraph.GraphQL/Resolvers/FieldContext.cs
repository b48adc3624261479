using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>The context of a resolver call, except for the parents. Valid until the resolver completes.</summary>
public abstract class FieldContext
{
    private protected FieldContext()
    {
    }

    /// <summary>The field's definition; if several types share the resolver, the definition of one of them.</summary>
    public abstract FieldDefinition Field { get; }

    /// <summary>The schema of the engine.</summary>
    public abstract GraphQLSchema Schema { get; }

    /// <summary>The schema coordinate that the resolver is bound to, such as <c>Official.meetings</c>.</summary>
    public abstract string Coordinate { get; }

    /// <summary>The response key of the field.</summary>
    public abstract string ResponseKey { get; }

    /// <summary>The arguments.</summary>
    public abstract ArgumentValues Arguments { get; }

    /// <summary>The selection on the field's value.</summary>
    public abstract FieldSelection Selection { get; }

    /// <summary>The type of the operation.</summary>
    public abstract OperationType Operation { get; }

    /// <summary>Cancelled when the caller disconnects or the time limit is reached.</summary>
    public abstract CancellationToken CancellationToken { get; }

    /// <summary>The state of the request, as passed to the engine.</summary>
    private protected abstract object? RequestState { get; }

    /// <summary>Returns the state of the request, as passed to the engine.</summary>
    /// <exception cref="InvalidCastException">The state has a different type.</exception>
    public TState State<TState>() => (TState)RequestState!;
}
