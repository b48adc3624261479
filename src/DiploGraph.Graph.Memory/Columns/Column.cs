namespace DiploGraph.Graph.Memory.Columns;

/// <summary>
/// A column that only grows: one writer appends, any number of readers read what they were told is there, without
/// locks. It grows by chunks, so that nothing is copied and no reader ever holds an array that was left behind.
/// </summary>
/// <typeparam name="T">What it holds. Cells may be replaced in place only where they are written at once (up to 8
/// bytes).</typeparam>
internal sealed class Column<T>
{
    private const int Shift = 12;
    private const int ChunkLength = 1 << Shift;
    private const int Mask = ChunkLength - 1;

    private T[][] _chunks = [];

    /// <summary>The number of cells. For the writer: readers take theirs from what was published.</summary>
    public int Count { get; private set; }

    public ref T this[int index] => ref Volatile.Read(ref _chunks)[index >> Shift][index & Mask];

    /// <summary>Appends a cell and answers its index.</summary>
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

    /// <summary>Appends cells of a value until there are as many as asked for.</summary>
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
