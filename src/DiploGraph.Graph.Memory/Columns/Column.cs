namespace DiploGraph.Graph.Memory.Columns;

/// <summary>
/// An append-only column. One writer appends, and any number of readers read the published cells without locks. The
/// column grows in chunks: cells are never copied, so readers never see an outdated array.
/// </summary>
/// <typeparam name="T">The type of the cells. Cells may be replaced in place only if writes of this type are atomic
/// (up to 8 bytes).</typeparam>
internal sealed class Column<T>
{
    private const int Shift = 12;
    private const int ChunkLength = 1 << Shift;
    private const int Mask = ChunkLength - 1;

    private T[][] _chunks = [];

    /// <summary>The number of cells. For the writer only: readers use the published counts.</summary>
    public int Count { get; private set; }

    public ref T this[int index] => ref Volatile.Read(ref _chunks)[index >> Shift][index & Mask];

    /// <summary>Appends a cell and returns its index.</summary>
    public int Add(T value)
    {
        var index = Count;
        if ((index & Mask) == 0)
        {
            AddChunk(index >> Shift);
        }

        _chunks[index >> Shift][index & Mask] = value;
        Count = index + 1;
        return index;
    }

    /// <summary>Appends cells with this value until the column has the requested number of cells.</summary>
    public void GrowTo(int count, T value)
    {
        while (Count < count)
        {
            Add(value);
        }
    }

    private void AddChunk(int number)
    {
        var chunk = new T[ChunkLength];
        if (number < _chunks.Length)
        {
            _chunks[number] = chunk;
            return;
        }

        var chunks = new T[Math.Max(4, _chunks.Length * 2)][];
        _chunks.CopyTo(chunks, 0);
        chunks[number] = chunk;
        Volatile.Write(ref _chunks, chunks);
    }
}
