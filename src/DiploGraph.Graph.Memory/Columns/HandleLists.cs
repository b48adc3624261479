namespace DiploGraph.Graph.Memory.Columns;

/// <summary>
/// Lists of handles that only grow, several to an owner, each under a key: what an entity's claims of one predicate and
/// direction are. An owner keeps the number of its newest list; lists link to the one before. A list of one handle
/// holds it in its own cell; a longer one has a run in an arena, twice as long each time that it is full (the run
/// left behind stays as it was, for readers that still hold it).
/// </summary>
internal sealed class HandleLists
{
    private readonly Arena<int> _runs = new(unitShift: 0);
    private readonly Column<HandleListCell> _lists = new();

    public HandleLists()
    {
        // The number 0 means "no list".
        _lists.Add(default);
    }

    /// <summary>Appends a handle to the list of a key, which is made where the owner has none.</summary>
    /// <param name="head">The owner's cell.</param>
    /// <param name="key">The key.</param>
    /// <param name="handle">The handle.</param>
    public void Append(ref int head, ushort key, int handle)
    {
        var list = Find(head, key);
        if (list == 0)
        {
            list = _lists.Add(new HandleListCell { Key = key, Next = head, Handles = Pack((uint)handle, 1) });
            Volatile.Write(ref head, list);
            return;
        }

        ref var handles = ref _lists[list].Handles;
        var (place, count) = Unpack(handles);
        if (count == 1)
        {
            var moved = _runs.Allocate(2, out var pair);
            pair[0] = (int)place;
            pair[1] = handle;
            place = moved;
        }
        else if (int.IsPow2(count))
        {
            var old = _runs.From(place)[..count];
            place = _runs.Allocate(count * 2, out var run);
            old.CopyTo(run);
            run[count] = handle;
        }
        else
        {
            _runs.From(place)[count] = handle;
        }

        Volatile.Write(ref handles, Pack(place, count + 1));
    }

    /// <summary>The number of an owner's list of a key, or 0.</summary>
    public int Find(int head, ushort key)
    {
        while (head != 0)
        {
            ref readonly var list = ref _lists[head];
            if (list.Key == key)
            {
                break;
            }

            head = list.Next;
        }

        return head;
    }

    /// <summary>The owner's list before a list, or 0: with <see cref="KeyOf"/> the way through all of them.</summary>
    public int Next(int list) => _lists[list].Next;

    public ushort KeyOf(int list) => _lists[list].Key;

    /// <summary>How many handles a list holds, of all revisions.</summary>
    public int Count(int list) => Unpack(Volatile.Read(ref _lists[list].Handles)).Count;

    /// <summary>The handles of a list, oldest first.</summary>
    public HandleRun Read(int list)
    {
        var (place, count) = Unpack(Volatile.Read(ref _lists[list].Handles));
        return count <= 1 ? new HandleRun((int)place, count) : new HandleRun(_runs.From(place)[..count]);
    }

    private static long Pack(uint place, int count) => ((long)place << 32) | (uint)count;

    private static (uint Place, int Count) Unpack(long list) => ((uint)(list >> 32), (int)list);

    /// <summary>A list in one cell, so that a walk takes one look at memory a list.</summary>
    private struct HandleListCell
    {
        /// <summary>
        /// The count in the low half; in the high half the run's handle or, for one, the handle itself.
        /// </summary>
        public long Handles;

        public int Next;

        public ushort Key;
    }

    /// <summary>The handles of a list.</summary>
    internal readonly ref struct HandleRun
    {
        private readonly int _single;
        private readonly ReadOnlySpan<int> _many;

        public HandleRun(int single, int count)
        {
            _single = single;
            Count = count;
        }

        public HandleRun(ReadOnlySpan<int> many)
        {
            _many = many;
            Count = many.Length;
        }

        public int Count { get; }

        public int this[int index] => Count == 1 ? _single : _many[index];
    }
}
