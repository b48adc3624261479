using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Unicode;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Lexing;

namespace DiploGraph.GraphQL.Language.Parsing;

/// <summary>
/// A recursive-descent parser with one token of lookahead: one method for each production, named as in Appendix B of
/// the specification. After the first error every token is <see cref="TokenKind.Invalid"/>, which no production
/// accepts, so all methods return and their results are discarded.
/// </summary>
internal ref partial struct SyntaxParser
{
    private readonly SourceText _source;
    private readonly ParserOptions _options;
    private Lexer _lexer;
    private int _lastEnd;
    private int _tokens;
    private int _depth;
    private SyntaxNode[] _collected;
    private int _collectedCount;

    public SyntaxParser(SourceText source, ParserOptions options)
    {
        this._source = source;
        this._options = options;
        _collected = ArrayPool<SyntaxNode>.Shared.Rent(64);
        _lexer = new Lexer(source.Utf8.Span);
        if (Utf8.IsValid(source.Utf8.Span))
        {
            Advance();
        }
        else
        {
            _lexer.Fail(FindInvalidByte(source.Utf8.Span), "the text is not UTF-8");
        }
    }

    /// <summary>The error message, or null if there has been no error.</summary>
    public readonly string? Error => _lexer.Error;

    /// <summary>The byte offset of the error.</summary>
    public readonly int ErrorOffset => _lexer.ErrorOffset;

    /// <summary>True if the error is an exceeded limit.</summary>
    public bool IsBeyondLimit { get; private set; }

    private readonly bool Failed => _lexer.Error is not null;

    public readonly void Dispose() => ArrayPool<SyntaxNode>.Shared.Return(_collected, clearArray: true);

    /// <summary>Document : Definition+.</summary>
    public DocumentNode ParseDocument()
    {
        var mark = _collectedCount;
        do
        {
            Collect(ParseDefinition());
        }
        while (!Failed && _lexer.Kind != TokenKind.EndOfFile);
        return new DocumentNode
        {
            Source = _source,
            Definitions = TakeSince<DefinitionNode>(mark),
            TokenCount = _tokens - 1,
            Start = 0,
            End = _source.Utf8.Length,
        };
    }

    public ValueNode ParseWholeValue()
    {
        var value = ParseValue(isConst: false);
        Expect(TokenKind.EndOfFile);
        return value;
    }

    public TypeNode ParseWholeType()
    {
        var type = ParseType();
        Expect(TokenKind.EndOfFile);
        return type;
    }

    private static int FindInvalidByte(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && Rune.DecodeFromUtf8(text[at..], out _, out var size) == OperationStatus.Done)
        {
            at += size;
        }

        return at;
    }

    private void Advance()
    {
        _lastEnd = _lexer.End;
        _lexer.Next();
        if (++_tokens > _options.MaxTokens && _lexer.Kind is not (TokenKind.EndOfFile or TokenKind.Invalid))
        {
            FailLimit($"the document has more than {_options.MaxTokens} tokens");
        }
    }

    private readonly bool Peek(TokenKind kind) => _lexer.Kind == kind;

    private readonly bool PeekKeyword(ReadOnlySpan<byte> keyword) =>
        _lexer.Kind == TokenKind.Name && _lexer.Text.SequenceEqual(keyword);

    private readonly bool PeekString() => _lexer.Kind is TokenKind.String or TokenKind.BlockString;

    private bool Take(TokenKind kind)
    {
        if (_lexer.Kind != kind)
        {
            return false;
        }

        Advance();
        return true;
    }

    private bool TakeKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!PeekKeyword(keyword))
        {
            return false;
        }

        Advance();
        return true;
    }

    private void Expect(TokenKind kind)
    {
        if (!Take(kind))
        {
            FailUnexpected(kind.Describe());
        }
    }

    private void ExpectKeyword(ReadOnlySpan<byte> keyword)
    {
        if (!TakeKeyword(keyword))
        {
            FailUnexpected($"\"{Encoding.ASCII.GetString(keyword)}\"");
        }
    }

    private void FailUnexpected(string expected) =>
        _lexer.Fail(_lexer.Start, $"expected {expected}, but found {DescribeToken()}");

    private void FailLimit(string message)
    {
        IsBeyondLimit |= !Failed;
        _lexer.Fail(_lexer.Start, message);
    }

    private readonly string DescribeToken()
    {
        if (_lexer.Kind is not (TokenKind.Name or TokenKind.Int or TokenKind.Float))
        {
            return _lexer.Kind.Describe();
        }

        var text = Encoding.ASCII.GetString(_lexer.Text);
        return text.Length <= 40 ? $"\"{text}\"" : $"\"{text[..40]}...\"";
    }

    /// <summary>Enters a level of nesting. Returns false and reports an error if the nesting is too deep.</summary>
    private bool Enter()
    {
        _depth++;
        if (_depth <= _options.MaxDepth && RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        FailLimit($"the document nests deeper than {Math.Min(_depth - 1, _options.MaxDepth)} levels");
        return false;
    }

    private void Leave() => _depth--;

    private void Collect(SyntaxNode node)
    {
        if (_collectedCount == _collected.Length)
        {
            var larger = ArrayPool<SyntaxNode>.Shared.Rent(_collected.Length * 2);
            _collected.CopyTo(larger, 0);
            ArrayPool<SyntaxNode>.Shared.Return(_collected, clearArray: true);
            _collected = larger;
        }

        _collected[_collectedCount++] = node;
    }

    /// <summary>Returns the nodes collected since a mark as a separate list.</summary>
    private ImmutableArray<T> TakeSince<T>(int mark)
        where T : SyntaxNode
    {
        if (_collectedCount == mark)
        {
            return [];
        }

        var taken = new T[_collectedCount - mark];
        Array.Copy(_collected, mark, taken, 0, taken.Length);
        _collectedCount = mark;
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }

    /// <summary>Name. If there is no name, reports an error and returns an empty string.</summary>
    private string ParseName()
    {
        if (!Peek(TokenKind.Name))
        {
            FailUnexpected(TokenKind.Name.Describe());
            return "";
        }

        var name = NameTable.Get(_lexer.Text);
        Advance();
        return name;
    }
}
