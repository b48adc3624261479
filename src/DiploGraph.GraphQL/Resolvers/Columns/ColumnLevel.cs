using System.Buffers;

namespace DiploGraph.GraphQL.Resolvers.Columns;

/// <summary>
/// One list level of a column. Level 0 has a position for each parent, the last level has a position for each item. All
/// levels except the last have offsets that map each list to its positions in the next level.
/// </summary>
internal sealed class ColumnLevel
{
    private byte[]? _states;
    private int[]? _offsets;

    /// <summary>The number of positions.</summary>
    internal int Count { get; set; }

    /// <summary>True if positions can have a state other than <see cref="ColumnState.Value"/>.</summary>
    internal bool HasStates => _states is not null;

    /// <summary>The states of all positions. Use only if <see cref="HasStates"/> is true.</summary>
    internal Span<byte> States => _states.AsSpan(0, Count);

    /// <summary>Returns where the list at a position begins in the next level.</summary>
    internal int Start(int index) => _offsets![index];

    /// <summary>Returns where the list at a position ends in the next level.</summary>
    internal int End(int index) => _offsets![index + 1];

    /// <summary>Returns the state of a position.</summary>
    internal byte StateOf(int index) => _states is null ? ColumnState.Value : _states[index];

    /// <summary>Sets the state of a position.</summary>
    internal void SetState(int index, byte state)
    {
        if (_states is null)
        {
            _states = ArrayPool<byte>.Shared.Rent(Math.Max(Count, index + 1));
            Array.Clear(_states);
        }
        else if (index >= _states.Length)
        {
            GrowStates(index + 1);
        }

        _states[index] = state;
    }

    /// <summary>Initializes every position to null.</summary>
    internal void AllNull()
    {
        _states = ArrayPool<byte>.Shared.Rent(Math.Max(Count, 1));
        _states.AsSpan().Clear();
        _states.AsSpan(0, Count).Fill(ColumnState.Null);
    }

    /// <summary>Discards the states if all positions have values.</summary>
    internal void TrimStates()
    {
        if (_states is not null && States.IndexOfAnyExcept(ColumnState.Value) < 0)
        {
            ArrayPool<byte>.Shared.Return(_states);
            _states = null;
        }
    }

    /// <summary>Appends a position and returns its index.</summary>
    internal int Append()
    {
        if (_states is not null && Count >= _states.Length)
        {
            GrowStates(Count + 1);
        }

        return Count++;
    }

    /// <summary>Appends positions with values.</summary>
    internal void Append(int count)
    {
        if (_states is not null && Count + count > _states.Length)
        {
            GrowStates(Count + count);
        }

        Count += count;
    }

    /// <summary>
    /// Sets where the list at a position begins. For the position after the last one, sets where all lists end.
    /// </summary>
    internal void SetStart(int index, int start)
    {
        if (_offsets is null)
        {
            _offsets = ArrayPool<int>.Shared.Rent(Math.Max(Count, index) + 1);
        }
        else if (index >= _offsets.Length)
        {
            var grown = ArrayPool<int>.Shared.Rent(Math.Max(index + 1, _offsets.Length * 2));
            _offsets.AsSpan().CopyTo(grown);
            ArrayPool<int>.Shared.Return(_offsets);
            _offsets = grown;
        }

        _offsets[index] = start;
    }

    /// <summary>Returns the list of this level that contains a position of the next level.</summary>
    internal int ListOf(int position)
    {
        var starts = _offsets.AsSpan(0, Count + 1);
        var low = 0;
        var high = Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) >> 1;
            if (starts[middle] <= position)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    /// <summary>Returns the rented arrays.</summary>
    internal void Release()
    {
        Count = 0;
        if (_states is not null)
        {
            ArrayPool<byte>.Shared.Return(_states);
            _states = null;
        }

        if (_offsets is not null)
        {
            ArrayPool<int>.Shared.Return(_offsets);
            _offsets = null;
        }
    }

    private void GrowStates(int least)
    {
        var grown = ArrayPool<byte>.Shared.Rent(Math.Max(least, _states!.Length * 2));
        Array.Clear(grown);
        _states.AsSpan().CopyTo(grown);
        ArrayPool<byte>.Shared.Return(_states);
        _states = grown;
    }
}
