using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Resolvers;

/// <summary>What a resolver is told besides its parents. Valid until the resolver has completed.</summary>
public abstract class FieldContext
{
    private protected FieldContext()
    {
    }

    /// <summary>The field's definition; where several types share the resolver, that of one of them.</summary>
    public abstract FieldDefinition Field { get; }

    /// <summary>The schema that is executed over.</summary>
    public abstract GraphQLSchema Schema { get; }

    /// <summary>The schema coordinate the resolver is bound to, such as <c>Official.meetings</c>.</summary>
    public abstract string Coordinate { get; }

    /// <summary>The field's key in the answer.</summary>
    public abstract string ResponseKey { get; }

    /// <summary>The arguments.</summary>
    public abstract ArgumentValues Arguments { get; }

    /// <summary>What is selected of the field's value.</summary>
    public abstract FieldSelection Selection { get; }

    /// <summary>The operation that is executed.</summary>
    public abstract OperationType Operation { get; }

    /// <summary>Is cancelled when the caller goes or the time limit is over.</summary>
    public abstract CancellationToken CancellationToken { get; }

    /// <summary>The request's state, as given to the engine.</summary>
    private protected abstract object? RequestState { get; }

    /// <summary>The request's state, as given to the engine.</summary>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    public TState State<TState>() => (TState)RequestState!;
}
