using System.Text;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Lexing;

namespace DiploGraph.GraphQL.Language.Parsing;

/// <content>Values and type references (specification, sections 2.9 to 2.12).</content>
internal ref partial struct SyntaxParser
{
    private static readonly NullValueNode NoValue = new();
    private static readonly NamedTypeNode NoType = new() { Name = "" };

    /// <summary>Value[Const] : [~Const] Variable, IntValue, FloatValue, StringValue, BooleanValue, NullValue,
    /// EnumValue, ListValue[?Const], ObjectValue[?Const].</summary>
    private ValueNode ParseValue(bool isConst)
    {
        switch (_lexer.Kind)
        {
            case TokenKind.Dollar:
                if (!isConst)
                {
                    return ParseVariable();
                }

                _lexer.Fail(_lexer.Start, "a variable cannot stand where a constant is expected");
                return NoValue;
            case TokenKind.Int:
                return new IntValueNode { Text = TakeText(out var start), Start = start, End = _lastEnd };
            case TokenKind.Float:
                return new FloatValueNode { Text = TakeText(out start), Start = start, End = _lastEnd };
            case TokenKind.String or TokenKind.BlockString:
                return ParseStringValue();
            case TokenKind.Name:
                return ParseNameValue();
            case TokenKind.BracketLeft:
                return ParseListValue(isConst);
            case TokenKind.BraceLeft:
                return ParseObjectValue(isConst);
            default:
                FailUnexpected("a value");
                return NoValue;
        }
    }

    private string TakeText(out int start)
    {
        start = _lexer.Start;
        var text = Encoding.ASCII.GetString(_lexer.Text);
        Advance();
        return text;
    }

    /// <summary>Variable : $ Name.</summary>
    private VariableNode ParseVariable()
    {
        var start = _lexer.Start;
        Expect(TokenKind.Dollar);
        return new VariableNode { NameStart = _lexer.Start, Name = ParseName(), Start = start, End = _lastEnd };
    }

    /// <summary>BooleanValue, NullValue, EnumValue : Name but not true, false or null.</summary>
    private ValueNode ParseNameValue()
    {
        var start = _lexer.Start;
        return ParseName() switch
        {
            "true" => new BooleanValueNode { Value = true, Start = start, End = _lastEnd },
            "false" => new BooleanValueNode { Value = false, Start = start, End = _lastEnd },
            "null" => new NullValueNode { Start = start, End = _lastEnd },
            var name => new EnumValueNode { Name = name, Start = start, End = _lastEnd },
        };
    }

    /// <summary>StringValue.</summary>
    private StringValueNode ParseStringValue()
    {
        var start = _lexer.Start;
        var isBlock = _lexer.Kind == TokenKind.BlockString;
        string value;
        if (isBlock)
        {
            value = BlockString.Decode(_lexer.Text[3..^3], _lexer.HasEscape);
        }
        else if (!_lexer.HasEscape)
        {
            value = Encoding.UTF8.GetString(_lexer.Text[1..^1]);
        }
        else if (!StringDecoder.TryDecode(_lexer.Text[1..^1], out value, out var error, out var offset))
        {
            _lexer.Fail(start + 1 + offset, error!);
        }

        Advance();
        return new StringValueNode { Value = value, IsBlock = isBlock, Start = start, End = _lastEnd };
    }

    /// <summary>ListValue[Const] : [ ], [ Value[?Const]+ ].</summary>
    private ValueNode ParseListValue(bool isConst)
    {
        var start = _lexer.Start;
        Advance();
        if (!Enter())
        {
            return NoValue;
        }

        var mark = _collectedCount;
        while (!Failed && !Take(TokenKind.BracketRight))
        {
            Collect(ParseValue(isConst));
        }

        Leave();
        return new ListValueNode { Items = TakeSince<ValueNode>(mark), Start = start, End = _lastEnd };
    }

    /// <summary>ObjectValue[Const] : { }, { ObjectField[?Const]+ }; ObjectField[Const] : Name :
    /// Value[?Const].</summary>
    private ValueNode ParseObjectValue(bool isConst)
    {
        var start = _lexer.Start;
        Advance();
        if (!Enter())
        {
            return NoValue;
        }

        var mark = _collectedCount;
        while (!Failed && !Take(TokenKind.BraceRight))
        {
            var fieldStart = _lexer.Start;
            var name = ParseName();
            Expect(TokenKind.Colon);
            var value = ParseValue(isConst);
            Collect(new ObjectFieldNode { Name = name, Value = value, Start = fieldStart, End = _lastEnd });
        }

        Leave();
        return new ObjectValueNode { Fields = TakeSince<ObjectFieldNode>(mark), Start = start, End = _lastEnd };
    }

    /// <summary>DefaultValue : = Value[Const].</summary>
    private ValueNode? ParseDefaultValue() => Take(TokenKind.Equals) ? ParseValue(isConst: true) : null;

    /// <summary>Type : NamedType, ListType, NonNullType.</summary>
    private TypeNode ParseType()
    {
        var start = _lexer.Start;
        TypeNode type;
        if (Take(TokenKind.BracketLeft))
        {
            if (!Enter())
            {
                return NoType;
            }

            var item = ParseType();
            Leave();
            Expect(TokenKind.BracketRight);
            type = new ListTypeNode { Type = item, Start = start, End = _lastEnd };
        }
        else
        {
            type = ParseNamedType();
        }

        return Take(TokenKind.Bang) ? new NonNullTypeNode { Type = type, Start = start, End = _lastEnd } : type;
    }

    /// <summary>NamedType : Name.</summary>
    private NamedTypeNode ParseNamedType()
    {
        var start = _lexer.Start;
        return new NamedTypeNode { Name = ParseName(), Start = start, End = _lastEnd };
    }
}
