using System.Text;

namespace DiploGraph.Graph.Memory.Columns;

/// <summary>
/// Encodes texts in an arena as their length in bytes, a variable-length number (LEB128), followed by their UTF-8.
/// </summary>
internal static class PayloadEncoding
{
    public static uint StoreText(Arena<byte> arena, ReadOnlySpan<byte> text)
    {
        var handle = arena.Allocate(NumberLength((uint)text.Length) + text.Length, out var run);
        text.CopyTo(run[WriteNumber(run, (uint)text.Length)..]);
        return handle;
    }

    public static ReadOnlySpan<byte> ReadText(ReadOnlySpan<byte> run)
    {
        var start = ReadNumber(run, out var length);
        return run.Slice(start, (int)length);
    }

    public static int NumberLength(uint number)
    {
        var length = 1;
        while ((number >>= 7) != 0)
        {
            length++;
        }

        return length;
    }

    public static int WriteNumber(Span<byte> run, uint number)
    {
        var at = 0;
        for (; number >= 0x80; number >>= 7)
        {
            run[at++] = (byte)(number | 0x80);
        }

        run[at++] = (byte)number;
        return at;
    }

    /// <summary>Reads a number and returns the number of bytes read.</summary>
    public static int ReadNumber(ReadOnlySpan<byte> run, out uint number)
    {
        number = 0;
        for (var at = 0; ; at++)
        {
            number |= (uint)(run[at] & 0x7F) << (at * 7);
            if (run[at] < 0x80)
            {
                return at + 1;
            }
        }
    }
}

/// <summary>Builds a run of fields to store in an arena. The writer is reused for the next run.</summary>
internal sealed class PayloadWriter
{
    private byte[] _bytes = new byte[256];
    private int _length;

    public void Clear() => _length = 0;

    public void Byte(byte value) => Room(1)[0] = value;

    public void Number(uint value)
    {
        var length = PayloadEncoding.NumberLength(value);
        PayloadEncoding.WriteNumber(Room(length), value);
    }

    public void Text(ReadOnlySpan<byte> utf8)
    {
        Number((uint)utf8.Length);
        utf8.CopyTo(Room(utf8.Length));
    }

    public void Text(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        Number((uint)length);
        Encoding.UTF8.GetBytes(text, Room(length));
    }

    public uint Store(Arena<byte> arena)
    {
        var handle = arena.Allocate(_length, out var run);
        _bytes.AsSpan(0, _length).CopyTo(run);
        return handle;
    }

    private Span<byte> Room(int length)
    {
        if (_length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, _length + length));
        }

        _length += length;
        return _bytes.AsSpan(_length - length, length);
    }
}

/// <summary>Reads the fields of a run in the order in which they were written.</summary>
internal ref struct PayloadReader(ReadOnlySpan<byte> run)
{
    private ReadOnlySpan<byte> _rest = run;

    public byte Byte()
    {
        var value = _rest[0];
        _rest = _rest[1..];
        return value;
    }

    public uint Number()
    {
        _rest = _rest[PayloadEncoding.ReadNumber(_rest, out var number)..];
        return number;
    }

    public ReadOnlySpan<byte> Utf8()
    {
        var length = (int)Number();
        var text = _rest[..length];
        _rest = _rest[length..];
        return text;
    }

    public string Text() => Encoding.UTF8.GetString(Utf8());
}
