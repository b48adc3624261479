using System.Collections.Immutable;
using System.Text;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Lexing;

namespace DiploGraph.GraphQL.Language.Parsing;

/// <content>Definitions and extensions of the type system (specification, section 3).</content>
internal ref partial struct SyntaxParser
{
    /// <summary>TypeSystemDefinition; null if the keyword begins none.</summary>
    private TypeSystemNode? ParseTypeSystemDefinition(int start, StringValueNode? description)
    {
        if (PeekKeyword("schema"u8))
        {
            return ParseSchema(start, description, isExtension: false);
        }

        if (PeekKeyword("directive"u8))
        {
            return ParseDirectiveDefinition(start, description);
        }

        return ParseTypeDefinition(start, description, isExtension: false);
    }

    /// <summary>TypeSystemExtension : extend ...; an extension must contain at least one part.</summary>
    private TypeSystemNode ParseTypeSystemExtension(int start)
    {
        Advance();
        if (PeekKeyword("schema"u8))
        {
            return ParseSchema(start, null, isExtension: true);
        }

        var extension = ParseTypeDefinition(start, null, isExtension: true);
        if (extension is null)
        {
            FailUnexpected("what is extended");
        }

        return extension ?? new ScalarTypeDefinitionNode { Name = "" };
    }

    /// <summary>TypeDefinition, TypeExtension; null if the keyword begins none.</summary>
    private TypeDefinitionNode? ParseTypeDefinition(int start, StringValueNode? description, bool isExtension)
    {
        if (PeekKeyword("type"u8))
        {
            return ParseObjectType(start, description, isExtension);
        }

        if (PeekKeyword("interface"u8))
        {
            return ParseInterfaceType(start, description, isExtension);
        }

        if (PeekKeyword("input"u8))
        {
            return ParseInputObjectType(start, description, isExtension);
        }

        if (PeekKeyword("enum"u8))
        {
            return ParseEnumType(start, description, isExtension);
        }

        if (PeekKeyword("union"u8))
        {
            return ParseUnionType(start, description, isExtension);
        }

        return PeekKeyword("scalar"u8) ? ParseScalarType(start, description, isExtension) : null;
    }

    /// <summary>SchemaDefinition : Description? schema Directives[Const]? { RootOperationTypeDefinition+ }.</summary>
    private SchemaDefinitionNode ParseSchema(int start, StringValueNode? description, bool isExtension)
    {
        Advance();
        var directives = ParseDirectives(isConst: true);
        if (!isExtension && !Peek(TokenKind.BraceLeft))
        {
            FailUnexpected(TokenKind.BraceLeft.Describe());
        }

        var mark = _collectedCount;
        if (Take(TokenKind.BraceLeft))
        {
            do
            {
                Collect(ParseRootOperationType());
            }
            while (!Failed && !Take(TokenKind.BraceRight));
        }

        var operationTypes = TakeSince<RootOperationTypeDefinitionNode>(mark);
        RequireContent(isExtension, directives.Length + operationTypes.Length);
        return new SchemaDefinitionNode
        {
            IsExtension = isExtension,
            Description = description,
            Directives = directives,
            OperationTypes = operationTypes,
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>RootOperationTypeDefinition : OperationType : NamedType.</summary>
    private RootOperationTypeDefinitionNode ParseRootOperationType()
    {
        var start = _lexer.Start;
        if (PeekOperationType(out var operation))
        {
            Advance();
        }
        else
        {
            FailUnexpected("\"query\", \"mutation\" or \"subscription\"");
        }

        Expect(TokenKind.Colon);
        return new RootOperationTypeDefinitionNode
        {
            Operation = operation,
            Type = ParseNamedType(),
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>
    /// DirectiveDefinition : Description? directive @ Name ArgumentsDefinition? Directives? repeatable? on
    /// DirectiveLocations. Directives on the definition are newer than the September 2025 edition of the specification.
    /// </summary>
    private DirectiveDefinitionNode ParseDirectiveDefinition(int start, StringValueNode? description)
    {
        Advance();
        Expect(TokenKind.At);
        var nameStart = _lexer.Start;
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.ParenLeft, TokenKind.ParenRight);
        ImmutableArray<DirectiveNode> directives =
            _options.DirectivesOnDirectives ? ParseDirectives(isConst: true) : [];
        var isRepeatable = TakeKeyword("repeatable"u8);
        ExpectKeyword("on"u8);
        Take(TokenKind.Pipe);
        var mark = _collectedCount;
        do
        {
            Collect(ParseDirectiveLocation());
        }
        while (Take(TokenKind.Pipe));
        return new DirectiveDefinitionNode
        {
            Description = description,
            Name = name,
            NameStart = nameStart,
            Arguments = arguments,
            Directives = directives,
            IsRepeatable = isRepeatable,
            Locations = TakeSince<DirectiveLocationNode>(mark),
            Start = start,
            End = _lastEnd,
        };
    }

    private DirectiveLocationNode ParseDirectiveLocation()
    {
        var start = _lexer.Start;
        var name = Peek(TokenKind.Name) ? Encoding.ASCII.GetString(_lexer.Text) : "";
        if (DirectiveLocationNames.TryParse(name, out var location))
        {
            Advance();
        }
        else
        {
            FailUnexpected("the name of a place for directives");
        }

        return new DirectiveLocationNode { Location = location, Start = start, End = _lastEnd };
    }

    /// <summary>FieldsDefinition : { FieldDefinition+ }.</summary>
    private ImmutableArray<FieldDefinitionNode> ParseFieldsDefinition()
    {
        if (!Take(TokenKind.BraceLeft))
        {
            return [];
        }

        var mark = _collectedCount;
        do
        {
            Collect(ParseFieldDefinition());
        }
        while (!Failed && !Take(TokenKind.BraceRight));
        return TakeSince<FieldDefinitionNode>(mark);
    }

    /// <summary>FieldDefinition : Description? Name ArgumentsDefinition? : Type Directives[Const]?.</summary>
    private FieldDefinitionNode ParseFieldDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var nameStart = _lexer.Start;
        var name = ParseName();
        var arguments = ParseInputValues(TokenKind.ParenLeft, TokenKind.ParenRight);
        Expect(TokenKind.Colon);
        return new FieldDefinitionNode
        {
            Description = description,
            Name = name,
            NameStart = nameStart,
            Arguments = arguments,
            Type = ParseType(),
            Directives = ParseDirectives(isConst: true),
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>ArgumentsDefinition : ( InputValueDefinition+ ), InputFieldsDefinition : { InputValueDefinition+
    /// }.</summary>
    private ImmutableArray<InputValueDefinitionNode> ParseInputValues(TokenKind open, TokenKind close)
    {
        if (!Take(open))
        {
            return [];
        }

        var mark = _collectedCount;
        do
        {
            Collect(ParseInputValueDefinition());
        }
        while (!Failed && !Take(close));
        return TakeSince<InputValueDefinitionNode>(mark);
    }

    /// <summary>InputValueDefinition : Description? Name : Type DefaultValue? Directives[Const]?.</summary>
    private InputValueDefinitionNode ParseInputValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var nameStart = _lexer.Start;
        var name = ParseName();
        Expect(TokenKind.Colon);
        return new InputValueDefinitionNode
        {
            Description = description,
            Name = name,
            NameStart = nameStart,
            Type = ParseType(),
            DefaultValue = ParseDefaultValue(),
            Directives = ParseDirectives(isConst: true),
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>Reports an error if an extension has none of the optional parts.</summary>
    private void RequireContent(bool isExtension, int parts)
    {
        if (isExtension && parts == 0)
        {
            FailUnexpected("directives or other parts of the extension");
        }
    }
}
