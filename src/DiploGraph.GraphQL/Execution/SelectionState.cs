using System.Buffers;
using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Resolvers.Columns;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Execution;

/// <summary>
/// The state of a selection during an execution. Its rows are the non-null objects of the parent slot's column.
/// </summary>
internal sealed class SelectionState(ExecutionFrame frame, SelectionPlan plan) : SelectedFields
{
    private int[]? _rowOf;
    private int[]? _types;
    private bool[]? _present;
    private int _onlyType;

    /// <summary>The selection.</summary>
    internal SelectionPlan Plan { get; } = plan;

    /// <summary>The number of objects.</summary>
    internal int Count { get; private set; }

    /// <summary>The column that contains the objects; null before <see cref="Begin"/>.</summary>
    internal ResultColumn? Source { get; private set; }

    /// <summary>The item index of each row; null if row and item indices are the same.</summary>
    internal int[]? Items { get; private set; }

    internal override int FieldCount => Plan.Slots.Length;

    /// <summary>Returns the item index of a row.</summary>
    internal int ItemOf(int row) => Items is null ? row : Items[row];

    /// <summary>Returns the row of a non-null item.</summary>
    internal int RowOf(int item) => _rowOf is null ? item : _rowOf[item];

    /// <summary>Returns the index of a row's type in the plan's types.</summary>
    internal int TypeOf(int row) => _types is null ? _onlyType : _types[row];

    /// <summary>True if the slot applies to the types of all objects.</summary>
    internal bool AllHave(FieldSlot slot)
    {
        if (_types is null)
        {
            return Count == 0 || slot.AppliesTo[_onlyType];
        }

        for (var type = 0; type < slot.AppliesTo.Length; type++)
        {
            if (_present![type] && !slot.AppliesTo[type])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Sets the objects of a column as rows.</summary>
    /// <param name="source">The column.</param>
    /// <param name="typeResolver">Determines the types of the objects; null if only one type is possible.</param>
    internal void Begin(ResultColumn source, TypeResolver? typeResolver)
    {
        Source = source;
        var items = source.ItemLevel;
        if (typeResolver is not null)
        {
            TellTypes(source, typeResolver);
        }

        if (!items.HasStates)
        {
            Count = items.Count;
        }
        else
        {
            TakeLive(items);
        }
    }

    internal override string NameOf(int index) => Plan.Slots[index].FieldName;

    internal override InputObject ArgumentsOf(int index) => frame.ArgumentsOf(Plan.Slots[index]);

    internal override SelectedFields? SelectionOf(int index) => frame.SelectionBelow(Plan.Slots[index]);

    /// <summary>Returns all rented arrays.</summary>
    internal void Release()
    {
        Return(ref _rowOf);
        Return(ref _types);
        var items = Items;
        Return(ref items);
        Items = null;
        Source = null;
        Count = 0;
        _onlyType = 0;
        _present.AsSpan().Clear();
    }

    private static void Return(ref int[]? array)
    {
        if (array is not null)
        {
            ArrayPool<int>.Shared.Return(array);
            array = null;
        }
    }

    private void TakeLive(ColumnLevel items)
    {
        Items = ArrayPool<int>.Shared.Rent(Math.Max(items.Count, 1));
        _rowOf = ArrayPool<int>.Shared.Rent(Math.Max(items.Count, 1));
        Count = 0;
        for (var item = 0; item < items.Count; item++)
        {
            if (items.StateOf(item) != ColumnState.Value)
            {
                continue;
            }

            if (_types is not null)
            {
                _types[Count] = _types[item];
            }

            _rowOf[item] = Count;
            Items[Count++] = item;
        }
    }

    private void TellTypes(ResultColumn source, TypeResolver typeResolver)
    {
        var items = source.ItemLevel;
        _types = ArrayPool<int>.Shared.Rent(Math.Max(items.Count, 1));
        _present ??= new bool[Plan.Types.Length];
        string? lastName = null;
        var last = -1;
        for (var item = 0; item < items.Count; item++)
        {
            if (items.StateOf(item) != ColumnState.Value)
            {
                continue;
            }

            try
            {
                var name = typeResolver.NameOf(source, item);
                if (name is null || !ReferenceEquals(name, lastName))
                {
                    last = name is null ? -1 : Plan.IndexOf(name);
                    lastName = name;
                }

                if (last < 0)
                {
                    throw new GraphQLException(ErrorCodes.InternalServerError, WrongType(name));
                }

                _types[item] = last;
                _present[last] = true;
            }
            catch (Exception error)
            {
                source.AddError(source.Depth, item, error);
                source.Fail(source.Depth, item);
            }
        }
    }

    private string WrongType(string? name)
    {
        var expected = Plan.Parent!.Binding!.Type;
        return name is null
            ? $"An object of the abstract type {expected} has an unknown type."
            : $"{name} is not a possible type of {expected}.";
    }
}
