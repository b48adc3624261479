namespace DiploGraph.Graph.Memory.Columns;

/// <summary>
/// Memory for runs of cells that never move and are never freed, named by 32-bit handles: a chunk's number and a
/// place in it. A run larger than a chunk gets one of its own. One writer, any number of readers.
/// </summary>
internal sealed class Arena<T>
    where T : unmanaged
{
    private const int PlaceBits = 14;
    private const int PlaceMask = (1 << PlaceBits) - 1;

    private readonly int _unitShift;
    private readonly int _chunkLength;
    private T[][] _chunks = [];
    private int _count;
    private int _open = -1;
    private int _used;

    /// <param name="unitShift">Runs start at multiples of this power of two; the larger, the more a handle can
    /// reach.</param>
    public Arena(int unitShift)
    {
        _unitShift = unitShift;
        _chunkLength = 1 << (PlaceBits + unitShift);

        // The handle 0 is never given away, so that it can mean "none".
        Allocate(1, out _);
    }

    /// <summary>A run of cells for the writer to fill before it publishes the handle.</summary>
    public uint Allocate(int length, out Span<T> run)
    {
        if (length > _chunkLength)
        {
            run = AddChunk(length);
            return (uint)(_count - 1) << PlaceBits;
        }

        if (_open < 0 || _used + length > _chunkLength)
        {
            AddChunk(_chunkLength);
            _open = _count - 1;
            _used = 0;
        }

        run = _chunks[_open].AsSpan(_used, length);
        var handle = ((uint)_open << PlaceBits) | (uint)(_used >> _unitShift);
        var unit = (1 << _unitShift) - 1;
        _used = (_used + length + unit) & ~unit;
        return handle;
    }

    /// <summary>The cells from a handle's first on; the reader knows how many are its own.</summary>
    public Span<T> From(uint handle) => Volatile.Read(ref _chunks)[handle >> PlaceBits]
        .AsSpan((int)(handle & PlaceMask) << _unitShift);

    private T[] AddChunk(int length)
    {
        if (_count == 1 << (32 - PlaceBits))
        {
            throw new InvalidOperationException("The graph has outgrown the memory that its handles can name.");
        }

        // A new outer array is published whole; in place, only a cell that no published handle names is set.
        if (_count == _chunks.Length)
        {
            var chunks = new T[Math.Max(4, _chunks.Length * 2)][];
            _chunks.CopyTo(chunks, 0);
            Volatile.Write(ref _chunks, chunks);
        }

        return _chunks[_count++] = new T[length];
    }
}
