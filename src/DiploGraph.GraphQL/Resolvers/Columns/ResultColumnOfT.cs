using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using DiploGraph.GraphQL.Responses;
using DiploGraph.GraphQL.Responses.Leaves;

namespace DiploGraph.GraphQL.Resolvers.Columns;

/// <summary>A column with items of one CLR type, stored contiguously and never boxed.</summary>
/// <typeparam name="T">The item type; nullable if items can be null.</typeparam>
internal sealed class ResultColumn<T> : ResultColumn
{
    private readonly LeafFormat<T>? _format;
    private T[] _values = [];
    private int _lastRow = -1;

    /// <summary>Creates a column.</summary>
    /// <param name="nonNull">Whether each level of the type is Non-Null, from the outermost list to the item.</param>
    /// <param name="format">The format of leaf items; null if items are objects.</param>
    internal ResultColumn(bool[] nonNull, LeafFormat<T>? format)
        : base(nonNull) => _format = format;

    /// <summary>The items. The values of items with a null state are undefined.</summary>
    internal T[] Values => _values;

    internal override void Begin(int rows)
    {
        RowLevel.Count = rows;
        _lastRow = -1;
        _values = ArrayPool<T>.Shared.Rent(Math.Max(rows, 1));
    }

    /// <summary>Sets the value of a row. The type must not be a list.</summary>
    internal void SetRow(int row, T value)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_values), row) = value;
        var isNull = NullCheck<T>.IsNull(value);
        if (RowLevel.HasStates || isNull)
        {
            RowLevel.SetState(row, isNull ? ColumnState.Null : ColumnState.Value);
        }
    }

    /// <summary>Appends an item to the list of a row, for one list level.</summary>
    internal void AddItem(int row, T item)
    {
        MoveTo(row);
        AppendItem(item);
    }

    /// <summary>Appends items to the list of a row, for one list level.</summary>
    internal void AddItems(int row, ReadOnlySpan<T> items)
    {
        MoveTo(row);
        Reserve(ItemLevel.Count + items.Length);
        items.CopyTo(_values.AsSpan(ItemLevel.Count));
        var first = ItemLevel.Count;
        ItemLevel.Append(items.Length);
        MarkNulls(first);
    }

    /// <summary>Appends a null item with an error to the list of a row, for one list level.</summary>
    internal void AddItemError(int row, Exception error)
    {
        MoveTo(row);
        AppendItemError(error);
    }

    /// <summary>Sets the list of a row, or sets the row to null, for one list level.</summary>
    internal void SetList(int row, IReadOnlyList<T>? items)
    {
        switch (items)
        {
            case null:
                SetRowState(row, ColumnState.Null);
                break;
            case T[] array:
                AddItems(row, array);
                break;
            case List<T> list:
                AddItems(row, CollectionsMarshal.AsSpan(list));
                break;
            default:
                MoveTo(row);
                for (var i = 0; i < items.Count; i++)
                {
                    AppendItem(items[i]);
                }

                break;
        }
    }

    /// <summary>Sets all lists, for one list level.</summary>
    internal void SetAllItems(ReadOnlySpan<T> items, ReadOnlySpan<int> offsets)
    {
        if (_lastRow >= 0 || offsets.Length != Rows + 1 || offsets[0] != 0 || offsets[^1] != items.Length)
        {
            throw new ArgumentException("The offsets do not match the number of rows and items.", nameof(offsets));
        }

        for (var row = 0; row <= Rows; row++)
        {
            if (row > 0 && offsets[row] < offsets[row - 1])
            {
                throw new ArgumentException("The offsets are not in ascending order.", nameof(offsets));
            }

            RowLevel.SetStart(row, offsets[row]);
        }

        _lastRow = Rows;
        Reserve(items.Length);
        items.CopyTo(_values);
        ItemLevel.Append(items.Length);
        MarkNulls(0);
    }

    /// <summary>Begins the lists of all rows up to a row, for one list level.</summary>
    internal void MoveTo(int row)
    {
        if (row < _lastRow || row > Rows)
        {
            throw new InvalidOperationException("Lists must be filled in the order of the parents.");
        }

        while (_lastRow < row)
        {
            RowLevel.SetStart(++_lastRow, ItemLevel.Count);
        }
    }

    /// <summary>Appends an item to the current list.</summary>
    internal void AppendItem(T item)
    {
        var index = ItemLevel.Append();
        if (index >= _values.Length)
        {
            Reserve(index + 1);
        }

        Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_values), index) = item;
        if (NullCheck<T>.IsNull(item))
        {
            ItemLevel.SetState(index, ColumnState.Null);
        }
    }

    /// <summary>Appends a position to a level below the rows. An item position has no value yet.</summary>
    internal int AppendPosition(int level)
    {
        var index = Level(level).Append();
        if (level == Depth)
        {
            Reserve(index + 1);
        }

        return index;
    }

    /// <summary>Sets the value of an item position.</summary>
    internal void SetItem(int item, T value) => _values[item] = value;

    /// <summary>Appends a null item with an error to the current list.</summary>
    internal void AppendItemError(Exception error)
    {
        var index = ItemLevel.Append();
        Reserve(index + 1);
        _values[index] = default!;
        ItemLevel.SetState(index, ColumnState.Failed);
        AddError(Depth, index, error);
    }

    private void MarkNulls(int first)
    {
        for (var index = first; index < ItemLevel.Count; index++)
        {
            if (NullCheck<T>.IsNull(_values[index]))
            {
                ItemLevel.SetState(index, ColumnState.Null);
            }
        }
    }

    /// <summary>Ends the lists of all levels.</summary>
    internal void EndLists()
    {
        for (var level = 0; level < Depth; level++)
        {
            Level(level).SetStart(Level(level).Count, Level(level + 1).Count);
        }

        _lastRow = Rows;
    }

    internal override void End()
    {
        if (Depth == 1)
        {
            MoveTo(Rows);
        }
    }

    internal override void WriteItem(ref ResponseWriter writer, int item) =>
        _format!.Write(ref writer, _values[item]);

    internal override void CoerceLeaves()
    {
        if (_format is not { Coerces: true })
        {
            return;
        }

        for (var item = 0; item < ItemLevel.Count; item++)
        {
            if (ItemLevel.StateOf(item) != ColumnState.Value)
            {
                continue;
            }

            if (Coerce(item) is { } error)
            {
                ItemLevel.SetState(item, ColumnState.Failed);
                AddError(Depth, item, error);
            }
            else if (NullCheck<T>.IsNull(_values[item]))
            {
                ItemLevel.SetState(item, ColumnState.Null);
            }
        }
    }

    internal override ReadOnlyMemory<TParent> ItemsAs<TParent>(int[]? items, int count, out TParent[]? rented)
    {
        if (_values is TParent[] direct)
        {
            if (items is null)
            {
                rented = null;
                return new ReadOnlyMemory<TParent>(direct, 0, count);
            }

            rented = ArrayPool<TParent>.Shared.Rent(Math.Max(count, 1));
            for (var i = 0; i < count; i++)
            {
                rented[i] = direct[items[i]];
            }
        }
        else
        {
            rented = ArrayPool<TParent>.Shared.Rent(Math.Max(count, 1));
            for (var i = 0; i < count; i++)
            {
                rented[i] = (TParent)(object?)_values[items is null ? i : items[i]]!;
            }
        }

        return new ReadOnlyMemory<TParent>(rented, 0, count);
    }

    internal override object? ItemAsObject(int item) => _values[item];

    internal override void Release()
    {
        if (_values.Length > 0)
        {
            ArrayPool<T>.Shared.Return(_values, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
            _values = [];
        }

        ReleaseLevels();
        _lastRow = -1;
    }

    private Exception? Coerce(int item)
    {
        try
        {
            var reason = _format!.Coerce(ref _values[item]);
            return reason is null ? null : new GraphQLException(ErrorCodes.InternalServerError, reason);
        }
        catch (Exception error)
        {
            return error;
        }
    }

    private void Reserve(int count)
    {
        if (count <= _values.Length)
        {
            return;
        }

        var grown = ArrayPool<T>.Shared.Rent(Math.Max(count, _values.Length * 2));
        _values.AsSpan().CopyTo(grown);
        if (_values.Length > 0)
        {
            ArrayPool<T>.Shared.Return(_values, RuntimeHelpers.IsReferenceOrContainsReferences<T>());
        }

        _values = grown;
    }
}
