using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Execution;

/// <summary>
/// Propagates nulls of non-null fields to their parent objects (specification, section 6.4.4 "Handling Execution
/// Errors"), from the lowest level up, before anything is written.
/// </summary>
internal static class NullPropagator
{
    /// <summary>Propagates the nulls of an executed phase.</summary>
    internal static void Apply(ExecutionFrame frame, PlanPhase phase)
    {
        for (var level = phase.Levels.Length - 1; level >= 0; level--)
        {
            foreach (var selection in phase.Levels[level])
            {
                Apply(frame, frame.SelectionOf(selection), selection.Slots);
            }
        }

        Apply(frame, frame.SelectionOf(frame.Plan.Root), phase.RootSlots);
    }

    private static void Apply(ExecutionFrame frame, SelectionState selection, FieldSlot[] slots)
    {
        if (selection.Count == 0)
        {
            return;
        }

        foreach (var slot in slots)
        {
            if (slot.Binding is not { IsNonNull: true })
            {
                continue;
            }

            var state = frame.StateOf(slot);
            var rows = state.Column.RowLevel;
            if (!rows.HasStates)
            {
                continue;
            }

            for (var row = 0; row < state.Count; row++)
            {
                if (rows.StateOf(row) != ColumnState.Value)
                {
                    selection.Source!.Fail(selection.Source.Depth, state.ItemOf(row));
                }
            }
        }
    }
}
