using System.Runtime.CompilerServices;
using DiploGraph.GraphQL.Resolvers.Columns;
using DiploGraph.GraphQL.Responses;

namespace DiploGraph.GraphQL.Execution;

/// <summary>
/// Writes the <c>data</c> entry of an executed frame. It visits the plan in document order and reads each value from
/// its column (specification, section 7.2.2 "Serialized Map Ordering").
/// </summary>
internal static class DataWriter
{
    /// <summary>Writes the root object, or null.</summary>
    internal static void Write(ref ResponseWriter writer, ExecutionFrame frame)
    {
        if (frame.Root.RowLevel.StateOf(0) != ColumnState.Value)
        {
            writer.Null();
            return;
        }

        WriteObject(ref writer, frame, frame.SelectionOf(frame.Plan.Root), 0);
    }

    private static void WriteObject(ref ResponseWriter writer, ExecutionFrame frame, SelectionState selection, int row)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var type = selection.TypeOf(row);
        writer.Byte((byte)'{');
        foreach (var field in frame.WrittenFields(selection.Plan, type))
        {
            writer.Key(field.Key);
            if (field.State is not { } state)
            {
                writer.Raw(selection.Plan.TypeNames[type]);
                continue;
            }

            var column = state.Column;
            var index = state.RowOf(row);
            if (!state.IsPlainLeaf)
            {
                WritePosition(ref writer, frame, state, 0, index);
            }
            else if (column.RowLevel.StateOf(index) == ColumnState.Value)
            {
                column.WriteItem(ref writer, index);
            }
            else
            {
                writer.Null();
            }
        }

        writer.Byte((byte)'}');
    }

    private static void WritePosition(
        ref ResponseWriter writer, ExecutionFrame frame, SlotState state, int level, int index)
    {
        var column = state.Column;
        if (column.Level(level).StateOf(index) != ColumnState.Value)
        {
            writer.Null();
        }
        else if (level < column.Depth)
        {
            WriteList(ref writer, frame, state, level, index);
        }
        else if (state.Slot.Child is { } child)
        {
            var selection = frame.SelectionOf(child);
            WriteObject(ref writer, frame, selection, selection.RowOf(index));
        }
        else
        {
            column.WriteItem(ref writer, index);
        }
    }

    private static void WriteList(
        ref ResponseWriter writer, ExecutionFrame frame, SlotState state, int level, int index)
    {
        var start = state.Column.Level(level).Start(index);
        var end = state.Column.Level(level).End(index);
        writer.Byte((byte)'[');
        for (var position = start; position < end; position++)
        {
            if (position > start)
            {
                writer.Byte((byte)',');
            }

            WritePosition(ref writer, frame, state, level + 1, position);
        }

        writer.Byte((byte)']');
    }
}
