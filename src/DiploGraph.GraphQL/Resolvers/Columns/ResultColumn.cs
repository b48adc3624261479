using DiploGraph.GraphQL.Responses;

namespace DiploGraph.GraphQL.Resolvers.Columns;

/// <summary>
/// The results of one field for all objects of a level. The values are contiguous, in <see cref="ResultColumn{T}"/>;
/// offsets mark where each list begins, and states mark the nulls.
/// </summary>
internal abstract class ResultColumn
{
    private readonly ColumnLevel[] _levels;
    private readonly bool[] _nonNull;
    private List<ColumnError>? _errors;

    /// <summary>Creates a column for a field's type.</summary>
    /// <param name="nonNull">Whether each level of the type is Non-Null, from the outermost list to the item.</param>
    private protected ResultColumn(bool[] nonNull)
    {
        _nonNull = nonNull;
        _levels = new ColumnLevel[nonNull.Length];
        for (var level = 0; level < _levels.Length; level++)
        {
            _levels[level] = new ColumnLevel();
        }

        RowLevel = _levels[0];
        ItemLevel = _levels[^1];
    }

    /// <summary>The number of list levels around an item.</summary>
    internal int Depth => _levels.Length - 1;

    /// <summary>The positions of the parents.</summary>
    internal ColumnLevel RowLevel { get; }

    /// <summary>The positions of the items; the same as <see cref="RowLevel"/> if the type is not a list.</summary>
    internal ColumnLevel ItemLevel { get; }

    /// <summary>The number of parents.</summary>
    internal int Rows => RowLevel.Count;

    /// <summary>The errors at positions of the column.</summary>
    internal IReadOnlyList<ColumnError> Errors => _errors ?? (IReadOnlyList<ColumnError>)[];

    /// <summary>True if there are errors.</summary>
    internal bool HasErrors => _errors is { Count: > 0 };

    /// <summary>Returns the positions at a list level.</summary>
    internal ColumnLevel Level(int level) => _levels[level];

    /// <summary>Allocates the rows for the parents, with all values unset.</summary>
    internal abstract void Begin(int rows);

    /// <summary>
    /// Ends the lists of a column with one list level. Code that fills lists of lists ends them itself.
    /// </summary>
    internal abstract void End();

    /// <summary>Writes the value of a leaf item.</summary>
    internal abstract void WriteItem(ref ResponseWriter writer, int item);

    /// <summary>Coerces all leaf items; invalid values become errors.</summary>
    internal abstract void CoerceLeaves();

    /// <summary>Returns the items as the parents of the next level.</summary>
    /// <param name="items">The indices of the items, in order; null for the first <paramref name="count"/>
    /// items.</param>
    /// <param name="count">The number of items.</param>
    /// <param name="rented">Receives the array to return to the pool, if the items had to be copied.</param>
    internal abstract ReadOnlyMemory<TParent> ItemsAs<TParent>(int[]? items, int count, out TParent[]? rented);

    /// <summary>Returns an item, boxed if it is a struct.</summary>
    internal abstract object? ItemAsObject(int item);

    /// <summary>Returns all rented arrays.</summary>
    internal abstract void Release();

    /// <summary>Sets the state of a row.</summary>
    internal void SetRowState(int row, byte state)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        RowLevel.SetState(row, state);
    }

    /// <summary>Sets a row to null because of an error.</summary>
    internal void SetRowError(int row, Exception error)
    {
        SetRowState(row, ColumnState.Failed);
        AddError(0, row, error);
    }

    /// <summary>Sets all rows to null because of one error, which is reported for each row.</summary>
    internal void FailAllRows(int rows, Exception error)
    {
        Release();
        Begin(rows);
        for (var row = 0; row < rows; row++)
        {
            SetRowError(row, error);
        }
    }

    /// <summary>Adds an error at a position.</summary>
    internal void AddError(int level, int index, Exception error) =>
        (_errors ??= []).Add(new ColumnError(level, index, error));

    /// <summary>
    /// Sets a position to null because of an error, and also the enclosing list if its items are Non-Null.
    /// </summary>
    internal void Fail(int level, int index)
    {
        while (true)
        {
            _levels[level].SetState(index, ColumnState.Failed);
            if (level == 0 || !_nonNull[level])
            {
                return;
            }

            level--;
            index = _levels[level].ListOf(index);
        }
    }

    /// <summary>
    /// Reports every null that the type forbids, and propagates failed positions to the lists around them.
    /// </summary>
    /// <param name="violation">Creates the error for a forbidden null.</param>
    internal void PropagateNulls(Func<Exception> violation)
    {
        for (var level = Depth; level >= 0; level--)
        {
            _levels[level].TrimStates();
            if (!_levels[level].HasStates || !_nonNull[level])
            {
                continue;
            }

            for (var index = 0; index < _levels[level].Count; index++)
            {
                var state = _levels[level].StateOf(index);
                if (state == ColumnState.Value)
                {
                    continue;
                }

                if (state == ColumnState.Null)
                {
                    AddError(level, index, violation());
                }

                Fail(level, index);
            }
        }
    }

    /// <summary>Returns the row of a position, and its index in each enclosing list.</summary>
    /// <param name="level">The list level of the position.</param>
    /// <param name="index">The position.</param>
    /// <param name="indices">Receives one index per enclosing list, outermost first.</param>
    internal int RowOf(int level, int index, Span<int> indices)
    {
        for (; level > 0; level--)
        {
            var list = _levels[level - 1].ListOf(index);
            indices[level - 1] = index - _levels[level - 1].Start(list);
            index = list;
        }

        return index;
    }

    /// <summary>Clears the positions and the errors.</summary>
    private protected void ReleaseLevels()
    {
        foreach (var level in _levels)
        {
            level.Release();
        }

        _errors?.Clear();
    }
}

/// <summary>An error at one position of a column.</summary>
/// <param name="Level">The list level of the position.</param>
/// <param name="Index">The position in its level.</param>
/// <param name="Exception">The error.</param>
internal readonly record struct ColumnError(int Level, int Index, Exception Exception);
