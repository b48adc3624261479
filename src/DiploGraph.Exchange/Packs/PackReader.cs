using System.Text;

namespace DiploGraph.Exchange.Packs;

/// <summary>Reads what <see cref="PackWriter"/> wrote.</summary>
/// <remarks>All members throw <see cref="InvalidDataException"/> or <see cref="EndOfStreamException"/> for a damaged
/// pack.</remarks>
internal sealed class PackReader(Stream stream) : IDisposable
{
    private readonly BinaryReader _reader = new(stream, Encoding.UTF8, leaveOpen: true);
    private readonly List<string> _texts = [];

    public long Number() => _reader.Read7BitEncodedInt64();

    public int Int() => checked((int)Number());

    public string? TextOrNull()
    {
        switch (Int())
        {
            case 0:
                return null;
            case 1:
                _texts.Add(_reader.ReadString());
                return _texts[^1];
            case var index when index - 2 < _texts.Count:
                return _texts[index - 2];
            case var index:
                throw new InvalidDataException($"The pack has no text {index - 2}.");
        }
    }

    public string Text() => TextOrNull() ?? throw new InvalidDataException("The pack lacks a text.");

    public T[] List<T>(Func<T> read)
    {
        var items = new T[Int()];
        for (var i = 0; i < items.Length; i++)
        {
            items[i] = read();
        }

        return items;
    }

    public void Dispose() => _reader.Dispose();
}
