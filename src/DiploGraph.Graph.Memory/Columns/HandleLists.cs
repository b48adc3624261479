namespace DiploGraph.Graph.Memory.Columns;

/// <summary>
/// Append-only lists of handles. An owner has one list per key; for example, an entity has one list per predicate and
/// direction of its claims. The owner keeps the number of its newest list, and each list links to the previous one. A
/// list with a single handle stores it in its own cell. A longer list is stored in a run of an arena and moves to a
/// run of twice the length when it is full; the old run stays unchanged for readers that still use it.
/// </summary>
internal sealed class HandleLists
{
    private readonly Arena<int> _runs = new(unitShift: 0);
    private readonly Column<HandleListCell> _lists = new();

    public HandleLists()
    {
        // Reserve number 0, which means "no list".
        _lists.Add(default);
    }

    /// <summary>Appends a handle to the owner's list for a key and creates the list if it does not exist.</summary>
    /// <param name="head">The cell with the number of the owner's newest list.</param>
    /// <param name="key">The key of the list.</param>
    /// <param name="handle">The handle to append.</param>
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

    /// <summary>Returns the number of the owner's list for a key, or 0 if there is none.</summary>
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

    /// <summary>Returns the owner's previous list, or 0 if there is none.</summary>
    public int Next(int list) => _lists[list].Next;

    public ushort KeyOf(int list) => _lists[list].Key;

    /// <summary>Returns the number of handles in a list, counting all revisions.</summary>
    public int Count(int list) => Unpack(Volatile.Read(ref _lists[list].Handles)).Count;

    /// <summary>Returns the handles in a list, oldest first.</summary>
    public HandleRun Read(int list)
    {
        var (place, count) = Unpack(Volatile.Read(ref _lists[list].Handles));
        return count <= 1 ? new HandleRun((int)place, count) : new HandleRun(_runs.From(place)[..count]);
    }

    private static long Pack(uint place, int count) => ((long)place << 32) | (uint)count;

    private static (uint Place, int Count) Unpack(long list) => ((uint)(list >> 32), (int)list);

    /// <summary>A list packed into one cell, so that a walk over lists reads memory once per list.</summary>
    private struct HandleListCell
    {
        /// <summary>
        /// The count in the low half. The high half contains the handle of the run or, in a list of one, the single
        /// handle itself.
        /// </summary>
        public long Handles;

        public int Next;

        public ushort Key;
    }

    /// <summary>The handles in a list.</summary>
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
