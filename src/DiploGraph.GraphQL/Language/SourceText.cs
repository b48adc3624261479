using System.Text;

namespace DiploGraph.GraphQL.Language;

/// <summary>
/// A GraphQL document as UTF-8, with a name for messages. Offsets into it count bytes; lines and columns are computed
/// on request, which happens only when there is an error. Instances can be shared between threads.
/// </summary>
public sealed class SourceText
{
    private const int BlockSize = 1024;

    private int[]? _lineStarts;
    private int[]? _blockOffsets;

    /// <summary>Wraps UTF-8 text without copying it; the bytes must not change afterwards.</summary>
    /// <param name="utf8">The text. Bytes that are not valid UTF-8 cause a syntax error when the text is
    /// parsed.</param>
    /// <param name="name">A name for messages, such as a file's path.</param>
    public SourceText(ReadOnlyMemory<byte> utf8, string name = "GraphQL request")
    {
        Utf8 = utf8;
        Name = name;
    }

    /// <summary>Encodes text as UTF-8; a lone surrogate becomes U+FFFD.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">A name for messages, such as a file's path.</param>
    public SourceText(string text, string name = "GraphQL request")
        : this(Encoding.UTF8.GetBytes(text), name)
    {
    }

    /// <summary>The text.</summary>
    public ReadOnlyMemory<byte> Utf8 { get; }

    /// <summary>The name for messages.</summary>
    public string Name { get; }

    /// <summary>Returns the text between two byte offsets.</summary>
    public string GetText(int start, int end) => Encoding.UTF8.GetString(Utf8.Span[start..end]);

    /// <summary>
    /// Returns the line and column of a byte offset. An offset at or past the end returns the position after the last
    /// character.
    /// </summary>
    public SourceLocation GetLocation(int offset)
    {
        var text = Utf8.Span;
        offset = Math.Clamp(offset, 0, text.Length);
        var starts = _lineStarts ??= FindLineStarts(text);
        var index = Array.BinarySearch(starts, offset);
        if (index < 0)
        {
            index = ~index - 1;
        }

        return new SourceLocation(index + 1, Utf16Offset(text, offset) - Utf16Offset(text, starts[index]) + 1);
    }

    /// <summary>Returns the whole text.</summary>
    public override string ToString() => Encoding.UTF8.GetString(Utf8.Span);

    private static int[] FindLineStarts(ReadOnlySpan<byte> text)
    {
        var starts = new List<int> { 0 };
        for (var at = 0; ;)
        {
            var next = text[at..].IndexOfAny((byte)'\n', (byte)'\r');
            if (next < 0)
            {
                return [.. starts];
            }

            at += next;
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            starts.Add(at);
        }
    }

    /// <summary>
    /// Returns the number of UTF-16 code units before a byte offset. The counts are cached per block of the text, so
    /// that many errors on one long line do not each count the whole line.
    /// </summary>
    private int Utf16Offset(ReadOnlySpan<byte> text, int offset)
    {
        var blocks = _blockOffsets ??= CountBlocks(text);
        var block = offset / BlockSize;
        return blocks[block] + Utf16Length(text[(block * BlockSize)..offset]);
    }

    private static int[] CountBlocks(ReadOnlySpan<byte> text)
    {
        var before = new int[text.Length / BlockSize + 1];
        for (var i = 1; i < before.Length; i++)
        {
            before[i] = before[i - 1] + Utf16Length(text.Slice((i - 1) * BlockSize, BlockSize));
        }

        return before;
    }

    /// <summary>Counts UTF-16 code units: one for each byte that begins a sequence, and one more for sequences of four
    /// bytes.</summary>
    private static int Utf16Length(ReadOnlySpan<byte> text)
    {
        var length = 0;
        foreach (var value in text)
        {
            if ((value & 0xC0) != 0x80)
            {
                length += value >= 0xF0 ? 2 : 1;
            }
        }

        return length;
    }
}
