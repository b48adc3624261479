using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Lexing;

namespace DiploGraph.GraphQL.Language.Parsing;

/// <content>Definitions and extensions of named types (specification, sections 3.4 to 3.10).</content>
internal ref partial struct SyntaxParser
{
    /// <summary>ScalarTypeDefinition : Description? scalar Name Directives[Const]?.</summary>
    private ScalarTypeDefinitionNode ParseScalarType(int start, StringValueNode? description, bool isExtension)
    {
        Advance();
        var nameStart = _lexer.Start;
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        RequireContent(isExtension, directives.Length);
        return new ScalarTypeDefinitionNode
        {
            IsExtension = isExtension,
            Description = description,
            Name = name,
            NameStart = nameStart,
            Directives = directives,
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>ObjectTypeDefinition : Description? type Name ImplementsInterfaces? Directives[Const]?
    /// FieldsDefinition?.</summary>
    private ObjectTypeDefinitionNode ParseObjectType(int start, StringValueNode? description, bool isExtension)
    {
        var parts = ParseFieldedType(isExtension);
        return new ObjectTypeDefinitionNode
        {
            IsExtension = isExtension,
            Description = description,
            Name = parts.Name,
            NameStart = parts.NameStart,
            Interfaces = parts.Interfaces,
            Directives = parts.Directives,
            Fields = parts.Fields,
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>InterfaceTypeDefinition : Description? interface Name ImplementsInterfaces? Directives[Const]?
    /// FieldsDefinition?.</summary>
    private InterfaceTypeDefinitionNode ParseInterfaceType(int start, StringValueNode? description, bool isExtension)
    {
        var parts = ParseFieldedType(isExtension);
        return new InterfaceTypeDefinitionNode
        {
            IsExtension = isExtension,
            Description = description,
            Name = parts.Name,
            NameStart = parts.NameStart,
            Interfaces = parts.Interfaces,
            Directives = parts.Directives,
            Fields = parts.Fields,
            Start = start,
            End = _lastEnd,
        };
    }

    private FieldedParts ParseFieldedType(bool isExtension)
    {
        Advance();
        var nameStart = _lexer.Start;
        var name = ParseName();
        var interfaces = ParseImplementsInterfaces();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseFieldsDefinition();
        RequireContent(isExtension, interfaces.Length + directives.Length + fields.Length);
        return new FieldedParts(name, nameStart, interfaces, directives, fields);
    }

    /// <summary>ImplementsInterfaces : implements &amp;? NamedType (&amp; NamedType)*.</summary>
    private ImmutableArray<NamedTypeNode> ParseImplementsInterfaces()
    {
        if (!TakeKeyword("implements"u8))
        {
            return [];
        }

        Take(TokenKind.Ampersand);
        return ParseNamedTypes(TokenKind.Ampersand);
    }

    private ImmutableArray<NamedTypeNode> ParseNamedTypes(TokenKind separator)
    {
        var mark = _collectedCount;
        do
        {
            Collect(ParseNamedType());
        }
        while (Take(separator));
        return TakeSince<NamedTypeNode>(mark);
    }

    /// <summary>UnionTypeDefinition : Description? union Name Directives[Const]? UnionMemberTypes?;
    /// UnionMemberTypes : = |? NamedType (| NamedType)*.</summary>
    private UnionTypeDefinitionNode ParseUnionType(int start, StringValueNode? description, bool isExtension)
    {
        Advance();
        var nameStart = _lexer.Start;
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        ImmutableArray<NamedTypeNode> members = [];
        if (Take(TokenKind.Equals))
        {
            Take(TokenKind.Pipe);
            members = ParseNamedTypes(TokenKind.Pipe);
        }

        RequireContent(isExtension, directives.Length + members.Length);
        return new UnionTypeDefinitionNode
        {
            IsExtension = isExtension,
            Description = description,
            Name = name,
            NameStart = nameStart,
            Directives = directives,
            Members = members,
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>EnumTypeDefinition : Description? enum Name Directives[Const]? { EnumValueDefinition+ }?.</summary>
    private EnumTypeDefinitionNode ParseEnumType(int start, StringValueNode? description, bool isExtension)
    {
        Advance();
        var nameStart = _lexer.Start;
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var mark = _collectedCount;
        if (Take(TokenKind.BraceLeft))
        {
            do
            {
                Collect(ParseEnumValueDefinition());
            }
            while (!Failed && !Take(TokenKind.BraceRight));
        }

        var values = TakeSince<EnumValueDefinitionNode>(mark);
        RequireContent(isExtension, directives.Length + values.Length);
        return new EnumTypeDefinitionNode
        {
            IsExtension = isExtension,
            Description = description,
            Name = name,
            NameStart = nameStart,
            Directives = directives,
            Values = values,
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>EnumValueDefinition : Description? EnumValue Directives[Const]?; EnumValue : Name but not true, false,
    /// null.</summary>
    private EnumValueDefinitionNode ParseEnumValueDefinition()
    {
        var start = _lexer.Start;
        var description = ParseDescription();
        var nameStart = _lexer.Start;
        if (PeekKeyword("true"u8) || PeekKeyword("false"u8) || PeekKeyword("null"u8))
        {
            FailUnexpected("the name of an enum value");
        }

        return new EnumValueDefinitionNode
        {
            Description = description,
            Name = ParseName(),
            NameStart = nameStart,
            Directives = ParseDirectives(isConst: true),
            Start = start,
            End = _lastEnd,
        };
    }

    /// <summary>InputObjectTypeDefinition : Description? input Name Directives[Const]?
    /// InputFieldsDefinition?.</summary>
    private InputObjectTypeDefinitionNode ParseInputObjectType(
        int start, StringValueNode? description, bool isExtension)
    {
        Advance();
        var nameStart = _lexer.Start;
        var name = ParseName();
        var directives = ParseDirectives(isConst: true);
        var fields = ParseInputValues(TokenKind.BraceLeft, TokenKind.BraceRight);
        RequireContent(isExtension, directives.Length + fields.Length);
        return new InputObjectTypeDefinitionNode
        {
            IsExtension = isExtension,
            Description = description,
            Name = name,
            NameStart = nameStart,
            Directives = directives,
            Fields = fields,
            Start = start,
            End = _lastEnd,
        };
    }

    private readonly record struct FieldedParts(
        string Name,
        int NameStart,
        ImmutableArray<NamedTypeNode> Interfaces,
        ImmutableArray<DirectiveNode> Directives,
        ImmutableArray<FieldDefinitionNode> Fields);
}
