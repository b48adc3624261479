using System.Numerics;
using System.Text;

namespace DiploGraph.Graph.Memory.Columns;

/// <summary>
/// An index of texts, numbered from 0 in the order of adding: an open-addressing hash table over UTF-8 in an arena. It
/// takes about 12 bytes per text in addition to the text itself. Supports one writer and any number of readers.
/// </summary>
internal sealed class Utf8Index(Arena<byte> arena)
{
    private readonly Column<uint> _texts = new();
    private int[] _slots = new int[16];

    public int Count => _texts.Count;

    public ReadOnlySpan<byte> this[int number] => PayloadEncoding.ReadText(arena.From(_texts[number]));

    public string GetString(int number) => Encoding.UTF8.GetString(this[number]);

    /// <summary>Returns the number of a text, or -1 if it is not in the index.</summary>
    public int Find(ReadOnlySpan<byte> text)
    {
        var slots = Volatile.Read(ref _slots);
        for (var slot = Hash(text) & (slots.Length - 1); ; slot = (slot + 1) & (slots.Length - 1))
        {
            var number = Volatile.Read(ref slots[slot]) - 1;
            if (number < 0 || this[number].SequenceEqual(text))
            {
                return number;
            }
        }
    }

    /// <inheritdoc cref="Find(ReadOnlySpan{byte})"/>
    public int Find(string text)
    {
        Span<byte> stack = stackalloc byte[256];
        return Encoding.UTF8.GetMaxByteCount(text.Length) <= stack.Length
            ? Find(stack[..Encoding.UTF8.GetBytes(text, stack)])
            : Find(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Appends a text, which must not be in the index yet, and returns its number.</summary>
    public int Add(ReadOnlySpan<byte> text)
    {
        if ((_texts.Count + 1) * 2 > _slots.Length)
        {
            Grow(_slots.Length * 2);
        }

        var number = _texts.Add(PayloadEncoding.StoreText(arena, text));
        Volatile.Write(ref _slots[FreeSlot(_slots, text)], number + 1);
        return number;
    }

    /// <summary>Reserves room for a total number of texts, which avoids repeated growth.</summary>
    public void Reserve(int count)
    {
        if (count * 2L > _slots.Length && count <= 1 << 29)
        {
            Grow((int)BitOperations.RoundUpToPowerOf2((uint)count * 2));
        }
    }

    private static int FreeSlot(int[] slots, ReadOnlySpan<byte> text)
    {
        var slot = Hash(text) & (slots.Length - 1);
        while (slots[slot] != 0)
        {
            slot = (slot + 1) & (slots.Length - 1);
        }

        return slot;
    }

    // HashCode uses a new seed in each process, so external ids cannot be crafted to collide.
    private static int Hash(ReadOnlySpan<byte> text)
    {
        var hash = default(HashCode);
        hash.AddBytes(text);
        return hash.ToHashCode();
    }

    private void Grow(int length)
    {
        var slots = new int[length];
        for (var number = 0; number < _texts.Count; number++)
        {
            slots[FreeSlot(slots, this[number])] = number + 1;
        }

        Volatile.Write(ref _slots, slots);
    }
}
