using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Resolvers.Columns;
using DiploGraph.GraphQL.Responses;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Execution;

/// <summary>
/// All data for one execution of a plan. A frame is reused, so that a repeated operation allocates nothing. Only one
/// request uses it at a time.
/// </summary>
internal sealed class ExecutionFrame
{
    private readonly SlotState?[] _slots;
    private readonly SelectionState[] _selections;
    private readonly WrittenField[][][] _written;
    private readonly object?[] _arguments;
    private VariableValues _variables = VariableValues.Empty;

    internal ExecutionFrame(OperationPlan plan)
    {
        Plan = plan;
        Root = new ResultColumn<object?>([false], null);
        _selections = [.. plan.Selections.Select(selection => new SelectionState(this, selection))];
        _slots = [.. plan.Slots.Select(slot => slot.Binding is null ? null : new SlotState(this, slot))];
        _written = [.. plan.Selections.Select(selection => selection.SlotsOfType.Select(WrittenFieldsOf).ToArray())];
        _arguments = new object?[plan.HasVariableArguments ? plan.Slots.Length : 0];
    }

    /// <summary>The plan.</summary>
    internal OperationPlan Plan { get; }

    /// <summary>The column that contains only the root object.</summary>
    internal ResultColumn<object?> Root { get; }

    /// <summary>The schema, for introspection resolvers.</summary>
    internal GraphQLSchema Schema { get; private set; } = null!;

    /// <summary>The request's state.</summary>
    internal object? State { get; private set; }

    /// <summary>The time limit and the cancellation by the caller.</summary>
    internal TimeLimit Time { get; } = new();

    /// <summary>Cancelled when the caller disconnects or the time limit is reached.</summary>
    internal CancellationToken Token => Time.Token;

    /// <summary>The pending asynchronous fields; empty between levels.</summary>
    internal List<(SlotState Slot, Task Task)> Waiting { get; } = [];

    /// <summary>Begins an execution.</summary>
    internal void Begin(GraphQLSchema schema, VariableValues variables, object? state, object? root)
    {
        Schema = schema;
        State = state;
        _variables = variables;
        Root.Begin(1);
        Root.Values[0] = root;
        SelectionOf(Plan.Root).Begin(Root, null);
    }

    /// <summary>Returns the state of a slot that has a resolver.</summary>
    internal SlotState StateOf(FieldSlot slot) => _slots[slot.Index]!;

    /// <summary>Returns the state of a selection.</summary>
    internal SelectionState SelectionOf(SelectionPlan selection) => _selections[selection.Index];

    /// <summary>Returns the state of the selection below a slot; null for leaves.</summary>
    internal SelectionState? SelectionBelow(FieldSlot slot) => slot.Child is { } child ? SelectionOf(child) : null;

    /// <summary>Returns the fields to write for an object of one of the selection's types, in response order.</summary>
    internal WrittenField[] WrittenFields(SelectionPlan selection, int type) => _written[selection.Index][type];

    /// <summary>Returns the arguments of a field.</summary>
    /// <exception cref="GraphQLException">The arguments cannot be coerced.</exception>
    internal InputObject ArgumentsOf(FieldSlot slot)
    {
        if (slot.ConstantArguments is { } constant)
        {
            return constant;
        }

        return TryGetArguments(slot, out var arguments, out var error)
            ? arguments!
            : throw new GraphQLException(error!.Code ?? ErrorCodes.BadUserInput, error.Message);
    }

    /// <summary>Gets the arguments of a field, or the error if they cannot be coerced.</summary>
    internal bool TryGetArguments(FieldSlot slot, out InputObject? arguments, out GraphQLError? error)
    {
        error = slot.ConstantArgumentsError;
        arguments = slot.ConstantArguments;
        if (!slot.HasVariableArguments)
        {
            return error is null;
        }

        if (_arguments[slot.Index] is null)
        {
            _arguments[slot.Index] = ArgumentCoercer.TryCoerce(
                Plan.Document, slot, _variables, out var coerced, out var coercionError) ? coerced : coercionError;
        }

        arguments = _arguments[slot.Index] as InputObject;
        error = _arguments[slot.Index] as GraphQLError;
        return error is null;
    }

    /// <summary>Returns all rented arrays and clears the data of the request.</summary>
    internal void Release()
    {
        foreach (var slot in _slots)
        {
            slot?.Release();
        }

        foreach (var selection in _selections)
        {
            selection.Release();
        }

        Array.Clear(_arguments);
        Root.Release();
        State = null;
        _variables = VariableValues.Empty;
        Time.End();
    }

    private WrittenField[] WrittenFieldsOf(FieldSlot[] slots) =>
        [.. slots.Select((slot, i) => new WrittenField(i == 0 ? slot.FirstKey : slot.NextKey, _slots[slot.Index]))];
}

/// <summary>A field to write.</summary>
/// <param name="Key">The encoded response key.</param>
/// <param name="State">The slot with the results; null for <c>__typename</c>.</param>
internal readonly record struct WrittenField(EncodedKey Key, SlotState? State);
