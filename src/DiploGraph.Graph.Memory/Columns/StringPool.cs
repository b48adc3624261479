using System.Text;

namespace DiploGraph.Graph.Memory.Columns;

/// <summary>
/// Short texts that come again and again (tokens, languages), each kept once and handed out as the same string.
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

    /// <summary>The number of a word, or -1.</summary>
    public int Find(string text) => _index.Find(text);
}
