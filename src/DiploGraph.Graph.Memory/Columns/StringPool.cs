using System.Text;

namespace DiploGraph.Graph.Memory.Columns;

/// <summary>
/// Frequently repeated short texts, such as tokens and languages. Each is stored once and returned as the same string.
/// </summary>
internal sealed class StringPool(Arena<byte> arena)
{
    private readonly Utf8Index _index = new(arena);
    private readonly Column<string> _strings = new();

    public string this[int number] => _strings[number];

    public int GetOrAdd(ReadOnlySpan<byte> text)
    {
        var number = _index.Find(text);
        if (number >= 0)
        {
            return number;
        }

        _strings.Add(Encoding.UTF8.GetString(text));
        return _index.Add(text);
    }

    public int GetOrAdd(string text)
    {
        var number = _index.Find(text);
        return number >= 0 ? number : GetOrAdd(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Returns the number of a text, or -1 if it is not in the pool.</summary>
    public int Find(string text) => _index.Find(text);
}
