using System.Text;

namespace DiploGraph.Exchange.Packs;

/// <summary>
/// Writes numbers and texts. Each different text is written once: later uses refer to it by its number.
/// </summary>
internal sealed class PackWriter(Stream stream) : IDisposable
{
    private readonly BinaryWriter _writer = new(stream, Encoding.UTF8, leaveOpen: true);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);

    public void Number(long number) => _writer.Write7BitEncodedInt64(number);

    // 0 stands for null, 1 precedes a new text, and 2 and above are the numbers of earlier texts.
    public void Text(string? text)
    {
        if (text is null)
        {
            Number(0);
        }
        else if (_texts.TryGetValue(text, out var index))
        {
            Number(index + 2);
        }
        else
        {
            _texts.Add(text, _texts.Count);
            Number(1);
            _writer.Write(text);
        }
    }

    public void List<T>(IReadOnlyList<T> items, Action<T> write)
    {
        Number(items.Count);
        foreach (var item in items)
        {
            write(item);
        }
    }

    public void Dispose() => _writer.Dispose();
}
