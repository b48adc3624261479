using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory.Columns;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// The objects of claims that are values. Tokens and times are kept once for all claims, other texts each with its
/// language.
/// </summary>
internal sealed class LiteralTable
{
    private readonly Arena<byte> _texts = new(unitShift: 2);
    private readonly StringPool _words = new(new Arena<byte>(unitShift: 2));
    private readonly PayloadWriter _writer = new();

    public TimePool Times { get; } = new(new Arena<byte>(unitShift: 2));

    /// <summary>The token of a number.</summary>
    public string Word(int number) => _words[number];

    /// <summary>The number of a token, or -1 where no claim has it.</summary>
    public int FindWord(string text) => _words.Find(text);

    /// <summary>The cell of a claim's object that is a literal.</summary>
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

    /// <summary>The UTF-8 of a literal that is neither token nor time.</summary>
    public ReadOnlySpan<byte> ReadUtf8(uint cell)
    {
        var reader = new PayloadReader(_texts.From(cell));
        reader.Number();
        return reader.Utf8();
    }
}
