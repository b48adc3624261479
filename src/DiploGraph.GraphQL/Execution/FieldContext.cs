using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Execution;

/// <summary>What a resolver is told besides its parents. Valid until the resolver has completed.</summary>
public sealed class FieldContext
{
    private readonly ExecutionFrame _frame;
    private readonly FieldSlot _slot;

    internal FieldContext(ExecutionFrame frame, FieldSlot slot) => (_frame, _slot) = (frame, slot);

    /// <summary>The field's definition; where several types share the resolver, that of one of them.</summary>
    public FieldDefinition Field => _slot.Binding!.Definition;

    /// <summary>The schema that is executed over.</summary>
    public GraphQLSchema Schema => _frame.Schema;

    /// <summary>The schema coordinate the resolver is bound to, such as <c>Official.meetings</c>.</summary>
    public string Coordinate => _slot.Binding!.Coordinate;

    /// <summary>The field's key in the answer.</summary>
    public string ResponseKey => _slot.ResponseKey;

    /// <summary>The arguments.</summary>
    public ArgumentValues Arguments => new(_frame.ArgumentsOf(_slot));

    /// <summary>What is selected of the field's value.</summary>
    public FieldSelection Selection => new(_frame, _slot.Child);

    /// <summary>The operation that is executed.</summary>
    public OperationType Operation => _frame.Plan.Operation.Operation;

    /// <summary>Is cancelled when the caller goes or the time limit is over.</summary>
    public CancellationToken CancellationToken => _frame.Token;

    /// <summary>The request's state, as given to the engine.</summary>
    /// <exception cref="InvalidCastException">It is of another type.</exception>
    public TState State<TState>() => (TState)_frame.State!;
}
