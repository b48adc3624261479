using DiploGraph.GraphQL.Responses;

namespace DiploGraph.GraphQL.Resolvers.Columns;

/// <summary>
/// The results of one field for all objects of a level: values side by side, with offsets where they are lists
/// and states where some are null. See <see cref="ResultColumn{T}"/> for the values.
/// </summary>
internal abstract class ResultColumn
{
    private readonly ColumnLevel[] _levels;
    private readonly bool[] _nonNull;
    private List<ColumnError>? _errors;

    /// <summary>Makes a column for a field's type.</summary>
    /// <param name="nonNull">Whether the type is Non-Null, from the outermost list to the item.</param>
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

    /// <summary>How many lists are about an item.</summary>
    internal int Depth => _levels.Length - 1;

    /// <summary>The positions of the parents.</summary>
    internal ColumnLevel RowLevel { get; }

    /// <summary>The positions of the items, which are the parents' own where the type is no list.</summary>
    internal ColumnLevel ItemLevel { get; }

    /// <summary>The number of parents.</summary>
    internal int Rows => RowLevel.Count;

    /// <summary>What went wrong at single positions.</summary>
    internal IReadOnlyList<ColumnError> Errors => _errors ?? (IReadOnlyList<ColumnError>)[];

    /// <summary>Whether there are errors.</summary>
    internal bool HasErrors => _errors is { Count: > 0 };

    /// <summary>The positions at a depth of lists.</summary>
    internal ColumnLevel Level(int level) => _levels[level];

    /// <summary>Makes room for the results of the parents, all values unset.</summary>
    internal abstract void Begin(int rows);

    /// <summary>Ends the lists, where they are one deep. Lists of lists are ended by who fills them.</summary>
    internal abstract void End();

    /// <summary>Writes the value of an item that is a leaf.</summary>
    internal abstract void WriteItem(ref ResponseWriter writer, int item);

    /// <summary>Coerces all items that are leaves; those that do not fit become errors.</summary>
    internal abstract void CoerceLeaves();

    /// <summary>The items as the parents of the next level.</summary>
    /// <param name="items">Which items, in order; null for the first <paramref name="count"/>.</param>
    /// <param name="count">How many.</param>
    /// <param name="rented">Receives the array to give back where the items had to be copied.</param>
    internal abstract ReadOnlyMemory<TParent> ItemsAs<TParent>(int[]? items, int count, out TParent[]? rented);

    /// <summary>An item, boxed where it is a struct.</summary>
    internal abstract object? ItemAsObject(int item);

    /// <summary>Gives all arrays back.</summary>
    internal abstract void Release();

    /// <summary>Notes what stands at a row.</summary>
    internal void SetRowState(int row, byte state)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows, nameof(row));
        RowLevel.SetState(row, state);
    }

    /// <summary>Makes a row null because of an error.</summary>
    internal void SetRowError(int row, Exception error)
    {
        SetRowState(row, ColumnState.Failed);
        AddError(0, row, error);
    }

    /// <summary>Makes all rows null because of one error, which each of them reports.</summary>
    internal void FailAllRows(int rows, Exception error)
    {
        Release();
        Begin(rows);
        for (var row = 0; row < rows; row++)
        {
            SetRowError(row, error);
        }
    }

    /// <summary>Notes an error of a position.</summary>
    internal void AddError(int level, int index, Exception error) =>
        (_errors ??= []).Add(new ColumnError(level, index, error));

    /// <summary>Makes a position null because of an error, and what around it must not hold null.</summary>
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
    /// Reports every null where the type forbids it, and lets failed positions make null what holds them.
    /// </summary>
    /// <param name="violation">Makes the error of a forbidden null.</param>
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

    /// <summary>The position in the parents' level, and the indices in the lists on the way, of a position.</summary>
    /// <param name="level">The position's depth.</param>
    /// <param name="index">The position.</param>
    /// <param name="indices">Receives an index for each list, outermost first.</param>
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

    /// <summary>Forgets the positions and the errors.</summary>
    private protected void ReleaseLevels()
    {
        foreach (var level in _levels)
        {
            level.Release();
        }

        _errors?.Clear();
    }
}

/// <summary>An error of one position of a column.</summary>
/// <param name="Level">How many lists are about the position.</param>
/// <param name="Index">The position in its level.</param>
/// <param name="Exception">What went wrong.</param>
internal readonly record struct ColumnError(int Level, int Index, Exception Exception);
