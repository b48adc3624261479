using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Execution;

/// <summary>The context for the resolver of a slot. It reads the slot and the frame that executes it.</summary>
internal sealed class SlotContext(ExecutionFrame frame, FieldSlot slot) : FieldContext
{
    public override FieldDefinition Field => slot.Binding!.Definition;

    public override GraphQLSchema Schema => frame.Schema;

    public override string Coordinate => slot.Binding!.Coordinate;

    public override string ResponseKey => slot.ResponseKey;

    public override ArgumentValues Arguments => new(frame.ArgumentsOf(slot));

    public override FieldSelection Selection => new(frame.SelectionBelow(slot));

    public override OperationType Operation => frame.Plan.Operation.Operation;

    public override CancellationToken CancellationToken => frame.Token;

    private protected override object? RequestState => frame.State;
}
