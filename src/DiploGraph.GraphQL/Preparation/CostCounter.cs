using System.Globalization;
using DiploGraph.GraphQL.Binding;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>
/// Computes the maximum cost of an operation with its variable values. <see cref="GraphQLOptions.MaxCost"/> describes
/// the rules.
/// </summary>
internal sealed class CostCounter(GraphQLSchema schema, GraphQLOptions options)
{
    private const long MaxCount = 1L << 62;
    private readonly CostWeights _weights = new(schema);

    /// <summary>Returns the cost of an operation.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="variables">The variable values.</param>
    /// <param name="error">The error for the first list size that is too large; null if there is none.</param>
    internal long Count(OperationPlan plan, VariableValues variables, out GraphQLError? error)
    {
        error = null;
        return CountSelection(plan.Root, variables, null, ref error);
    }

    private long CountSelection(SelectionPlan selection, VariableValues variables, long? size, ref GraphQLError? error)
    {
        if (selection.Types.Length <= 1)
        {
            return CountSlots(selection.Slots, variables, size, ref error);
        }

        var maximum = 0L;
        foreach (var slots in selection.SlotsOfType)
        {
            maximum = Math.Max(maximum, CountSlots(slots, variables, size, ref error));
        }

        return maximum;
    }

    private long CountSlots(FieldSlot[] slots, VariableValues variables, long? size, ref GraphQLError? error)
    {
        var sum = 0L;
        foreach (var slot in slots)
        {
            if (slot.Binding is not null && !slot.FieldName.StartsWith("__", StringComparison.Ordinal))
            {
                sum = Add(sum, CountSlot(slot, slot.Binding, variables, size, ref error));
            }
        }

        return sum;
    }

    private long CountSlot(
        FieldSlot slot, FieldBinding binding, VariableValues variables, long? sizeAbove, ref GraphQLError? error)
    {
        var weight = _weights.Of(binding.Definition);
        var ownSize = SizeOf(slot, binding, variables, ref error);
        if (binding.ListDepth == 0)
        {
            return slot.Child is null
                ? weight
                : Add(weight, CountSelection(slot.Child, variables, ownSize, ref error));
        }

        if (slot.Child is null)
        {
            return weight;
        }

        var items = ownSize ?? sizeAbove ?? _weights.AssumedSizeOf(binding.Definition) ?? options.AssumedListSize;
        var below = Add(Math.Max(weight, 1), CountSelection(slot.Child, variables, null, ref error));
        return Multiply(items, below);
    }

    /// <summary>Returns the largest value of the field's list size arguments; null if there are none.</summary>
    private long? SizeOf(FieldSlot slot, FieldBinding binding, VariableValues variables, ref GraphQLError? error)
    {
        long? size = null;
        foreach (var name in options.ListSizeArguments)
        {
            if (!binding.Definition.Arguments.TryGet(name, out var definition)
                || ValueOf(slot, definition, variables) is not { } value)
            {
                continue;
            }

            // The default of an argument is always allowed, even above the limit.
            var maximum = Math.Max(options.MaxListSize, definition.DefaultValue as int? ?? 0);
            if (value > maximum)
            {
                error ??= TooLarge(slot, name, value, maximum);
            }

            size = Math.Max(size ?? 0, Math.Max(value, 0));
        }

        return size;
    }

    private static long? ValueOf(FieldSlot slot, InputValueDefinition definition, VariableValues variables)
    {
        foreach (var argument in slot.Nodes[0].Arguments)
        {
            if (argument.Name != definition.Name)
            {
                continue;
            }

            return argument.Value switch
            {
                IntValueNode literal => long.TryParse(literal.Text, CultureInfo.InvariantCulture, out var number)
                    ? number
                    : MaxCount,
                VariableNode variable when variables.TryGetValue(variable.Name, out var value) => value as int?,
                VariableNode => definition.DefaultValue as int?,
                _ => null,
            };
        }

        return definition.HasDefault ? definition.DefaultValue as int? : null;
    }

    private static GraphQLError TooLarge(FieldSlot slot, string argument, long value, int maximum) =>
        new($"The argument {argument} of {slot.Binding!.Coordinate} is {value}; at most "
            + $"{maximum} is allowed ({nameof(GraphQLOptions.MaxListSize)}).", ErrorCodes.LimitExceeded)
        {
            Extensions = new Dictionary<string, object?>
            {
                ["limit"] = nameof(GraphQLOptions.MaxListSize),
                ["value"] = value,
                ["maximum"] = maximum,
            },
        };

    private static long Add(long a, long b) => Math.Min(MaxCount, a + b);

    private static long Multiply(long a, long b) => (long)Int128.Min(MaxCount, (Int128)a * b);
}
