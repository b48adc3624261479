using System.Buffers;

namespace DiploGraph.GraphQL.Resolvers.Columns;

/// <summary>
/// One level of a column's lists: level 0 has a position for each parent, the last one a position for each item.
/// All but the last have offsets that say which positions of the next level a list holds.
/// </summary>
internal sealed class ColumnLevel
{
    private byte[]? _states;
    private int[]? _offsets;

    /// <summary>The number of positions.</summary>
    internal int Count { get; set; }

    /// <summary>Whether any position may be something else than a value.</summary>
    internal bool HasStates => _states is not null;

    /// <summary>The states of all positions; only where <see cref="HasStates"/>.</summary>
    internal Span<byte> States => _states.AsSpan(0, Count);

    /// <summary>Where the list at a position begins in the next level.</summary>
    internal int Start(int index) => _offsets![index];

    /// <summary>Where the list at a position ends in the next level.</summary>
    internal int End(int index) => _offsets![index + 1];

    /// <summary>What stands at a position.</summary>
    internal byte StateOf(int index) => _states is null ? ColumnState.Value : _states[index];

    /// <summary>Notes what stands at a position.</summary>
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

    /// <summary>Makes all positions null until they are set.</summary>
    internal void AllNull()
    {
        _states = ArrayPool<byte>.Shared.Rent(Math.Max(Count, 1));
        _states.AsSpan().Clear();
        _states.AsSpan(0, Count).Fill(ColumnState.Null);
    }

    /// <summary>Forgets the states if all positions hold values.</summary>
    internal void TrimStates()
    {
        if (_states is not null && States.IndexOfAnyExcept(ColumnState.Value) < 0)
        {
            ArrayPool<byte>.Shared.Return(_states);
            _states = null;
        }
    }

    /// <summary>Appends a position and answers its index.</summary>
    internal int Append()
    {
        if (_states is not null && Count >= _states.Length)
        {
            GrowStates(Count + 1);
        }

        return Count++;
    }

    /// <summary>Appends positions that hold values.</summary>
    internal void Append(int count)
    {
        if (_states is not null && Count + count > _states.Length)
        {
            GrowStates(Count + count);
        }

        Count += count;
    }

    /// <summary>Says where the list at a position begins; the position after the last one says where all end.</summary>
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

    /// <summary>Which list of this level holds the position of the next level.</summary>
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

    /// <summary>Gives the arrays back.</summary>
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
