namespace DiploGraph.Graph.Memory.Columns;

/// <summary>
/// Memory for runs of cells that never move and are never freed. A run is identified by a 32-bit handle, which combines
/// the number of a chunk with a position in it. A run larger than a chunk gets a chunk of its own. Supports one writer
/// and any number of readers.
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

    /// <param name="unitShift">The binary logarithm of the alignment of runs. A larger alignment lets handles address
    /// more memory.</param>
    public Arena(int unitShift)
    {
        _unitShift = unitShift;
        _chunkLength = 1 << (PlaceBits + unitShift);

        // Reserve handle 0, which means "none".
        Allocate(1, out _);
    }

    /// <summary>Allocates a run of cells, which the writer fills before it publishes the handle.</summary>
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

    /// <summary>Returns the cells from the start of a run; the reader must know the length of the run.</summary>
    public Span<T> From(uint handle) => Volatile.Read(ref _chunks)[handle >> PlaceBits]
        .AsSpan((int)(handle & PlaceMask) << _unitShift);

    private T[] AddChunk(int length)
    {
        if (_count == 1 << (32 - PlaceBits))
        {
            throw new InvalidOperationException("The graph is too large: its handles cannot address any more memory.");
        }

        // Readers may hold the old outer array, so a larger one is published as a whole. Writing in place is safe
        // because no published handle refers to the new cell yet.
        if (_count == _chunks.Length)
        {
            var chunks = new T[Math.Max(4, _chunks.Length * 2)][];
            _chunks.CopyTo(chunks, 0);
            Volatile.Write(ref _chunks, chunks);
        }

        return _chunks[_count++] = new T[length];
    }
}
