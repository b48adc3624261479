using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Parsing;

namespace DiploGraph.SchemaGenerator;

/// <summary>Makes syntax nodes of the schema definition language, and changed copies of them.</summary>
internal static class Sdl
{
    private const int LongestLine = 100;

    /// <summary>Parses a reference to a type, such as <c>[ClaimOrder!]</c>.</summary>
    public static TypeNode Type(string type) =>
        Parser.TryParseType(new SourceText(type), ParserOptions.Default, out var node, out var error)
            ? node
            : throw new SchemaGenerationException($"{type}: {error}");

    public static FieldDefinitionNode Field(StringValueNode description, string name, string type) => new()
    {
        Description = description,
        Name = name,
        Type = Type(type),
    };

    public static FieldDefinitionNode Field(string description, string name, string type) =>
        Field(Describe(description), name, type);

    /// <summary>Makes an argument, or a field of an input type.</summary>
    public static InputValueDefinitionNode Input(StringValueNode description, string name, string type) => new()
    {
        Description = description,
        Name = name,
        Type = Type(type),
    };

    /// <inheritdoc cref="Input(StringValueNode, string, string)"/>
    public static InputValueDefinitionNode Input(string description, string name, string type) =>
        Input(Describe(description), name, type);

    public static EnumValueDefinitionNode Value(string description, string name) => new()
    {
        Description = Describe(description),
        Name = name,
    };

    /// <summary>Makes a description: a long one as a block string, wrapped.</summary>
    public static StringValueNode Describe(string text)
    {
        if (text.Length <= LongestLine)
        {
            return new StringValueNode { Value = text };
        }

        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length + word.Length >= LongestLine)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] += lines[^1].Length == 0 ? word : $" {word}";
            }
        }

        return new StringValueNode { Value = string.Join('\n', lines), IsBlock = true };
    }

    /// <summary>Returns a copy of an object type or interface that has other fields.</summary>
    public static FieldedTypeDefinitionNode WithFields(
        FieldedTypeDefinitionNode type, ImmutableArray<FieldDefinitionNode> fields) => type is ObjectTypeDefinitionNode
        ? new ObjectTypeDefinitionNode
        {
            Description = type.Description,
            Name = type.Name,
            Interfaces = type.Interfaces,
            Directives = type.Directives,
            Fields = fields,
        }
        : new InterfaceTypeDefinitionNode
        {
            Description = type.Description,
            Name = type.Name,
            Interfaces = type.Interfaces,
            Directives = type.Directives,
            Fields = fields,
        };

    /// <summary>Returns a copy of an input type that has more fields.</summary>
    public static InputObjectTypeDefinitionNode WithMore(
        InputObjectTypeDefinitionNode type, IEnumerable<InputValueDefinitionNode> fields) => new()
        {
            Description = type.Description,
            Name = type.Name,
            Directives = type.Directives,
            Fields = [.. type.Fields, .. fields],
        };

    /// <summary>Returns a copy of a field that has other arguments, and another type if one is given.</summary>
    public static FieldDefinitionNode WithArguments(
        FieldDefinitionNode field, ImmutableArray<InputValueDefinitionNode> arguments, string? type = null) => new()
        {
            Description = field.Description,
            Name = field.Name,
            Arguments = arguments,
            Type = type is null ? field.Type : Type(type),
            Directives = field.Directives,
        };

    /// <summary>Returns a copy of a field that has another description.</summary>
    public static FieldDefinitionNode WithDescription(FieldDefinitionNode field, StringValueNode description) => new()
    {
        Description = description,
        Name = field.Name,
        Arguments = field.Arguments,
        Type = field.Type,
        Directives = field.Directives,
    };

    /// <summary>Returns a copy of a field without some directives.</summary>
    public static FieldDefinitionNode WithoutDirectives(FieldDefinitionNode field, IReadOnlyCollection<string> names) =>
        new()
        {
            Description = field.Description,
            Name = field.Name,
            Arguments = field.Arguments,
            Type = field.Type,
            Directives = [.. field.Directives.Where(directive => !names.Contains(directive.Name))],
        };
}
