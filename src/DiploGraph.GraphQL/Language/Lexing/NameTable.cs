using System.Text;

namespace DiploGraph.GraphQL.Language.Lexing;

/// <summary>
/// Gives equal names the same string, so that parsing a name that was seen before does not allocate. The table has a
/// fixed number of slots; a name takes the place of another in its slot, so a client cannot make it grow. Safe between
/// threads: a slot is read and written as a whole.
/// </summary>
internal static class NameTable
{
    private const int LongestName = 64;
    private static readonly string?[] Slots = new string?[4096];

    /// <summary>The string of a name, which is ASCII.</summary>
    public static string Get(ReadOnlySpan<byte> name)
    {
        if (name.Length > LongestName)
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
