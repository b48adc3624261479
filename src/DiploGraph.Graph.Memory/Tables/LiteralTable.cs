using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory.Columns;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// The objects of claims that are literals. Each distinct token and time is stored once for all claims; other texts are
/// stored individually, with their language.
/// </summary>
internal sealed class LiteralTable
{
    private readonly Arena<byte> _texts = new(unitShift: 2);
    private readonly StringPool _words = new(new Arena<byte>(unitShift: 2));
    private readonly PayloadWriter _writer = new();

    public TimePool Times { get; } = new(new Arena<byte>(unitShift: 2));

    /// <summary>Returns the token with this number.</summary>
    public string Word(int number) => _words[number];

    /// <summary>Returns the number of a token, or -1 if no claim has it.</summary>
    public int FindWord(string text) => _words.Find(text);

    /// <summary>Stores a literal and returns the object cell of its claim.</summary>
    public uint Store(LiteralKind kind, ReadOnlySpan<byte> text, ReadOnlySpan<byte> language)
    {
        switch (kind)
        {
            case LiteralKind.Token or LiteralKind.Boolean:
                return (uint)_words.GetOrAdd(text);
            case LiteralKind.Time:
                return (uint)Times.GetOrAdd(text);
            default:
                _writer.Clear();
                _writer.Number(language.IsEmpty ? 0 : (uint)_words.GetOrAdd(language) + 1);
                _writer.Text(text);
                return _writer.Store(_texts);
        }
    }

    public uint Store(Literal literal) => Store(
        literal.Kind, Encoding.UTF8.GetBytes(literal.Text), Encoding.UTF8.GetBytes(literal.Language ?? ""));

    public Literal Read(LiteralKind kind, uint cell)
    {
        switch (kind)
        {
            case LiteralKind.Token or LiteralKind.Boolean:
                return new Literal(kind, _words[(int)cell]);
            case LiteralKind.Time:
                return new Literal(kind, Times[(int)cell].Text);
            default:
                var reader = new PayloadReader(_texts.From(cell));
                var language = reader.Number();
                return new Literal(kind, reader.Text(), language == 0 ? null : _words[(int)language - 1]);
        }
    }

    /// <summary>Returns the UTF-8 of a literal that is neither a token, a Boolean nor a time.</summary>
    public ReadOnlySpan<byte> ReadUtf8(uint cell)
    {
        var reader = new PayloadReader(_texts.From(cell));
        reader.Number();
        return reader.Utf8();
    }
}
