using System.Text;

namespace DiploGraph.GraphQL.Language.Lexing;

/// <summary>
/// Returns the same string for equal names, so that parsing a name seen before does not allocate. The table has a fixed
/// number of slots and a new name replaces the old one in its slot, so clients cannot make it grow. It is thread-safe
/// because each slot is read and written atomically.
/// </summary>
internal static class NameTable
{
    private const int MaxNameLength = 64;
    private static readonly string?[] Slots = new string?[4096];

    /// <summary>Returns the string for a name, which must be ASCII.</summary>
    public static string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > MaxNameLength)
        {
            return Encoding.ASCII.GetString(name);
        }

        var hash = (uint)name.Length;
        foreach (var letter in name)
        {
            hash = (hash * 31) + letter;
        }

        ref var slot = ref Slots[(hash ^ (hash >> 12)) & (uint)(Slots.Length - 1)];
        var known = slot;
        if (known is not null && Ascii.Equals(name, known))
        {
            return known;
        }

        return slot = Encoding.ASCII.GetString(name);
    }
}
