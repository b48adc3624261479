using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using DiploGraph.GraphQL.Binding;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Planning;

/// <summary>
/// Plans an operation of a valid document: collects and merges its fields once for every possible object type, so that
/// the execution only reads slots. Each planner plans one operation.
/// </summary>
/// <param name="schema">The schema.</param>
/// <param name="bindings">The bindings with the resolvers.</param>
/// <param name="options">The options, which limit the depth and the number of fields.</param>
/// <param name="document">A valid document.</param>
/// <param name="operation">An operation of the document.</param>
/// <param name="conditions">The values of the variables in <c>@skip</c> and <c>@include</c>.</param>
internal sealed class OperationPlanner(
    GraphQLSchema schema,
    BindingTable bindings,
    GraphQLOptions options,
    DocumentNode document,
    OperationDefinitionNode operation,
    VariableValues conditions)
{
    private readonly FieldCollector _collector = new(schema, document, conditions);
    private readonly List<SelectionPlan> _selections = [];
    private readonly List<FieldSlot> _slots = [];

    /// <summary>Plans the operation.</summary>
    /// <exception cref="PlanLimitException">The operation exceeds a limit.</exception>
    internal OperationPlan Plan()
    {
        PlanSelection(null, [schema.GetRootType(operation.Operation)!], [operation.SelectionSet]);
        return Finish();
    }

    private SelectionPlan PlanSelection(
        FieldSlot? parent, IReadOnlyList<ObjectType> types, IReadOnlyList<SelectionSetNode> selectionSets)
    {
        var plan = new SelectionPlan(_selections.Count, parent, types);
        _selections.Add(plan);
        CheckDepth(plan);
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var slots = new List<FieldSlot>();
        for (var type = 0; type < types.Count; type++)
        {
            var collected = _collector.Collect(types[type], selectionSets);
            var ofType = new FieldSlot[collected.Count];
            for (var i = 0; i < ofType.Length; i++)
            {
                ofType[i] = SlotOf(plan, slots, types[type], collected[i]);
                ofType[i].AppliesTo[type] = true;
            }

            plan.SlotsOfType[type] = ofType;
        }

        plan.Slots = [.. slots];
        foreach (var slot in slots)
        {
            if (slot.Binding is { Type.IsComposite: true } binding)
            {
                var below = new List<SelectionSetNode>(slot.Nodes.Length);
                foreach (var node in slot.Nodes)
                {
                    below.Add(node.SelectionSet!);
                }

                slot.Child = PlanSelection(slot, binding.Type.PossibleTypes, below);
            }
        }

        return plan;
    }

    /// <summary>Returns the slot of a field. Types that resolve the field in the same way share a slot.</summary>
    private FieldSlot SlotOf(SelectionPlan plan, List<FieldSlot> slots, ObjectType type, CollectedField field)
    {
        var definition = schema.FindField(type, field.Nodes[0].Name)!;
        var binding = ReferenceEquals(definition, IntrospectionTypes.TypeNameField) ? null : bindings[definition];
        if (plan.Types.Length > 1)
        {
            foreach (var other in slots)
            {
                if (ReferenceEquals(other.Binding, binding) && other.ResponseKey == field.ResponseKey
                    && field.Nodes.SequenceEqual(other.Nodes))
                {
                    return other;
                }
            }
        }

        var slot = new FieldSlot(_slots.Count, plan, field.ResponseKey, [.. field.Nodes], binding);
        if (_slots.Count == options.MaxFields)
        {
            throw new PlanLimitException(GraphQLError.ForLimit(
                nameof(GraphQLOptions.MaxFields), _slots.Count + 1, options.MaxFields, "fields"));
        }

        _slots.Add(slot);
        slots.Add(slot);
        if (binding is not null)
        {
            CoerceConstantArguments(slot);
        }

        return slot;
    }

    private void CoerceConstantArguments(FieldSlot slot)
    {
        if (slot.Nodes[0].Arguments.IsEmpty && slot.Binding!.Definition.Arguments.Count == 0)
        {
            slot.ConstantArguments = InputObject.Empty;
        }
        else if (ArgumentCoercer.HoldsVariables(slot.Nodes[0]))
        {
            slot.HasVariableArguments = true;
        }
        else
        {
            ArgumentCoercer.TryCoerce(document, slot, VariableValues.Empty, out var arguments, out var error);
            slot.ConstantArguments = arguments;
            slot.ConstantArgumentsError = error;
        }
    }

    private void CheckDepth(SelectionPlan plan)
    {
        var depth = plan.Level + 1;
        if (depth <= options.MaxDepth)
        {
            return;
        }

        var top = plan.Parent!;
        while (top.Owner.Parent is { } above)
        {
            top = above;
        }

        if (!top.FieldName.StartsWith("__", StringComparison.Ordinal) || depth > GraphQLOptions.DeepestNesting)
        {
            throw new PlanLimitException(
                GraphQLError.ForLimit(nameof(GraphQLOptions.MaxDepth), depth, options.MaxDepth, "levels of fields"));
        }
    }

    private OperationPlan Finish()
    {
        var root = _selections[0];
        var serial = operation.Operation == OperationType.Mutation;
        return new OperationPlan
        {
            Document = document,
            Operation = operation,
            Selections = [.. _selections],
            Slots = [.. _slots],
            Phases = serial ? [.. root.Slots.Select(slot => PhaseOf([slot]))] : [PhaseOf(root.Slots)],
            HasVariableArguments = _slots.Exists(static slot => slot.HasVariableArguments),
        };
    }

    private static PlanPhase PhaseOf(FieldSlot[] rootSlots)
    {
        var levels = new List<SelectionPlan[]>();
        var level = Below(rootSlots);
        while (level.Length > 0)
        {
            levels.Add(level);
            level = Below(level.SelectMany(static selection => selection.Slots));
        }

        return new PlanPhase(rootSlots, [.. levels]);
    }

    private static SelectionPlan[] Below(IEnumerable<FieldSlot> slots) =>
        [.. slots.Where(static slot => slot.Child is not null).Select(static slot => slot.Child!)];
}

/// <summary>Thrown if an operation exceeds a limit during planning.</summary>
[SuppressMessage("Design", "CA1064", Justification = "RequestPreparer catches it; it never leaves the engine.")]
internal sealed class PlanLimitException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>The error for the response.</summary>
    internal GraphQLError Error { get; } = error;
}
