using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Memory.Columns;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// Writes and reads what of a claim is not a column: literals, and the qualifiers, rank reason and superseded claim of a
/// version. Tokens and times are kept once for all claims.
/// </summary>
internal sealed class ClaimText(EntityTable entities, ClaimTable claims)
{
    private const byte HasQualifiers = 1;
    private const byte HasRankReason = 2;
    private const byte HasSupersedes = 4;

    private readonly Arena<byte> _texts = new(unitShift: 2);
    private readonly Words _words = new(new Arena<byte>(unitShift: 2));
    private readonly Times _times = new(new Arena<byte>(unitShift: 2));
    private readonly PayloadWriter _writer = new();

    public Times Times => _times;

    /// <summary>The number of a token, or -1 where no claim has it.</summary>
    public int FindWord(string text) => _words.Find(text);

    /// <summary>The cell of a claim's object that is a literal.</summary>
    public uint StoreLiteral(LiteralKind kind, ReadOnlySpan<byte> text, ReadOnlySpan<byte> language)
    {
        switch (kind)
        {
            case LiteralKind.Token or LiteralKind.Boolean:
                return (uint)_words.GetOrAdd(text);
            case LiteralKind.Time:
                return (uint)_times.GetOrAdd(text);
            default:
                _writer.Clear();
                _writer.Number(language.IsEmpty ? 0 : (uint)_words.GetOrAdd(language) + 1);
                _writer.Text(text);
                return _writer.Store(_texts);
        }
    }

    public uint StoreLiteral(Literal literal) => StoreLiteral(
        literal.Kind, Encoding.UTF8.GetBytes(literal.Text), Encoding.UTF8.GetBytes(literal.Language ?? ""));

    public Literal ReadLiteral(LiteralKind kind, uint cell)
    {
        switch (kind)
        {
            case LiteralKind.Token or LiteralKind.Boolean:
                return new Literal(kind, _words[(int)cell]);
            case LiteralKind.Time:
                return new Literal(kind, _times[(int)cell].Text);
            default:
                var reader = new PayloadReader(_texts.From(cell));
                var language = Language(reader.Number());
                return new Literal(kind, reader.Text(), language);
        }
    }

    /// <summary>The UTF-8 of a literal that is neither token nor time.</summary>
    public ReadOnlySpan<byte> ReadUtf8(uint cell)
    {
        var reader = new PayloadReader(_texts.From(cell));
        reader.Number();
        return reader.Utf8();
    }

    /// <summary>The handle of what a version says beside its columns; 0 for nothing.</summary>
    public uint StoreRest(QualifierSet qualifiers, string? rankReason, ClaimId? supersedes)
    {
        if (qualifiers.Count == 0 && rankReason is null && supersedes is null)
        {
            return 0;
        }

        _writer.Clear();
        _writer.Byte((byte)((qualifiers.Count > 0 ? HasQualifiers : 0)
            | (rankReason is not null ? HasRankReason : 0) | (supersedes is not null ? HasSupersedes : 0)));
        if (supersedes is { } superseded)
        {
            _writer.Number((uint)Known(claims.Find(superseded), superseded.Value));
        }

        if (rankReason is not null)
        {
            _writer.Text(rankReason);
        }

        if (qualifiers.Count > 0)
        {
            _writer.Number((uint)qualifiers.Count);
            foreach (var qualifier in qualifiers)
            {
                Store(qualifier);
            }
        }

        return _writer.Store(_texts);
    }

    public (QualifierSet Qualifiers, string? RankReason, ClaimId? Supersedes) ReadRest(uint handle)
    {
        if (handle == 0)
        {
            return (QualifierSet.Empty, null, null);
        }

        var reader = new PayloadReader(_texts.From(handle));
        var has = reader.Byte();
        ClaimId? supersedes = (has & HasSupersedes) != 0 ? claims.Id((int)reader.Number()) : null;
        var reason = (has & HasRankReason) != 0 ? reader.Text() : null;
        if ((has & HasQualifiers) == 0)
        {
            return (QualifierSet.Empty, reason, supersedes);
        }

        var qualifiers = new Qualifier[reader.Number()];
        for (var at = 0; at < qualifiers.Length; at++)
        {
            qualifiers[at] = ReadQualifier(ref reader);
        }

        return (new QualifierSet(qualifiers), reason, supersedes);
    }

    private static int Known(int handle, string id) =>
        handle >= 0 ? handle : throw new InvalidOperationException($"{id} is not in the graph.");

    private void Store(Qualifier qualifier)
    {
        _writer.Byte((byte)qualifier.Key);
        if (qualifier.Value.Entity is { } entity)
        {
            _writer.Byte((byte)ClaimTable.EntityKind);
            _writer.Number((uint)Known(entities.Find(entity), entity.Value));
            return;
        }

        var literal = qualifier.Value.Literal ?? throw new InvalidOperationException("A qualifier has no value.");
        _writer.Byte((byte)literal.Kind);
        if (literal.Kind is LiteralKind.Token or LiteralKind.Boolean)
        {
            _writer.Number((uint)_words.GetOrAdd(literal.Text));
            return;
        }

        _writer.Number(literal.Language is { } language ? (uint)_words.GetOrAdd(language) + 1 : 0);
        _writer.Text(literal.Text);
    }

    private Qualifier ReadQualifier(ref PayloadReader reader)
    {
        var key = (QualifierKey)reader.Byte();
        var kind = (LiteralKind)reader.Byte();
        if (kind == ClaimTable.EntityKind)
        {
            return new Qualifier(key, ClaimValue.Of(entities.Id((int)reader.Number())));
        }

        if (kind is LiteralKind.Token or LiteralKind.Boolean)
        {
            return new Qualifier(key, ClaimValue.Of(new Literal(kind, _words[(int)reader.Number()])));
        }

        var language = Language(reader.Number());
        return new Qualifier(key, ClaimValue.Of(new Literal(kind, reader.Text(), language)));
    }

    private string? Language(uint number) => number == 0 ? null : _words[(int)number - 1];
}
