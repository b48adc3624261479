using System.Buffers;
using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Execution;

/// <summary>The state of a slot during an execution: its column and the objects that its rows belong to.</summary>
internal sealed class SlotState
{
    private int[]? _items;
    private int[]? _rowOf;
    private bool _ownsItems;

    internal SlotState(ExecutionFrame frame, FieldSlot slot)
    {
        Slot = slot;
        Column = slot.Binding!.CreateColumn();
        IsPlainLeaf = Column.Depth == 0 && slot.Binding.Type.IsLeaf;
        Context = new SlotContext(frame, slot);
    }

    /// <summary>The slot.</summary>
    internal FieldSlot Slot { get; }

    /// <summary>True if the field's values are leaves and not lists.</summary>
    internal bool IsPlainLeaf { get; }

    /// <summary>The column with the results.</summary>
    internal ResultColumn Column { get; }

    /// <summary>The context for the resolver.</summary>
    internal FieldContext Context { get; }

    /// <summary>The number of rows.</summary>
    internal int Count { get; private set; }

    /// <summary>Returns the index of a row's parent in the parents' column.</summary>
    internal int ItemOf(int row) => _items is null ? row : _items[row];

    /// <summary>Returns the row of this slot for a row of the selection.</summary>
    internal int RowOf(int selectionRow) => _rowOf is null ? selectionRow : _rowOf[selectionRow];

    /// <summary>Returns the objects to resolve the field on.</summary>
    internal ParentRows ParentsIn(ResultColumn source) => new(source, _items, Count);

    /// <summary>Sets the rows of the selection that the slot applies to.</summary>
    internal void TakeRows(SelectionState selection)
    {
        if (selection.AllHave(Slot))
        {
            Count = selection.Count;
            _items = selection.Items;
            return;
        }

        _ownsItems = true;
        _items = ArrayPool<int>.Shared.Rent(Math.Max(selection.Count, 1));
        _rowOf = ArrayPool<int>.Shared.Rent(Math.Max(selection.Count, 1));
        Count = 0;
        for (var row = 0; row < selection.Count; row++)
        {
            if (Slot.AppliesTo[selection.TypeOf(row)])
            {
                _rowOf[row] = Count;
                _items[Count++] = selection.ItemOf(row);
            }
        }
    }

    /// <summary>Sets all rows to null with the same error.</summary>
    internal void FailAllRows(Exception error) => Column.FailAllRows(Count, error);

    /// <summary>Returns all rented arrays.</summary>
    internal void Release()
    {
        Column.Release();
        Count = 0;
        if (_ownsItems)
        {
            ArrayPool<int>.Shared.Return(_items!);
            ArrayPool<int>.Shared.Return(_rowOf!);
            _rowOf = null;
            _ownsItems = false;
        }

        _items = null;
    }
}
