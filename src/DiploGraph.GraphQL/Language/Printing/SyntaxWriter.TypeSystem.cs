using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Language.Printing;

/// <content>Definitions and extensions of the type system.</content>
internal sealed partial class SyntaxWriter
{
    private void WriteTypeSystem(SyntaxNode node)
    {
        switch (node)
        {
            case TypeSystemNode definition: WriteDefinition(definition); break;
            case MemberDefinitionNode member: WriteMember(member); break;
            case RootOperationTypeDefinitionNode root:
                _text.Append(NameOf(root.Operation)).Append(": ").Append(root.Type.Name);
                break;
            case DirectiveLocationNode location:
                _text.Append(DirectiveLocationNames.Of(location.Location));
                break;
        }
    }

    private void WriteDefinition(TypeSystemNode definition)
    {
        WriteDescription(definition.Description);
        if (definition.IsExtension)
        {
            _text.Append("extend ");
        }

        switch (definition)
        {
            case SchemaDefinitionNode schema:
                _text.Append("schema");
                WriteDirectives(schema.Directives);
                WriteBlock(schema.OperationTypes);
                break;
            case DirectiveDefinitionNode directive: WriteDirectiveDefinition(directive); break;
            case TypeDefinitionNode type: WriteTypeDefinition(type); break;
        }
    }

    private void WriteTypeDefinition(TypeDefinitionNode definition)
    {
        _text.Append(KeywordOf(definition)).Append(' ').Append(definition.Name);
        if (definition is FieldedTypeDefinitionNode { Interfaces.IsEmpty: false } fielded)
        {
            WriteNames(" implements ", fielded.Interfaces, " & ");
        }

        WriteDirectives(definition.Directives);
        switch (definition)
        {
            case FieldedTypeDefinitionNode type: WriteBlock(type.Fields); break;
            case UnionTypeDefinitionNode { Members.IsEmpty: false } type: WriteNames(" = ", type.Members, " | "); break;
            case EnumTypeDefinitionNode type: WriteBlock(type.Values); break;
            case InputObjectTypeDefinitionNode type: WriteBlock(type.Fields); break;
        }
    }

    private static string KeywordOf(TypeDefinitionNode definition) => definition switch
    {
        ObjectTypeDefinitionNode => "type",
        InterfaceTypeDefinitionNode => "interface",
        UnionTypeDefinitionNode => "union",
        EnumTypeDefinitionNode => "enum",
        InputObjectTypeDefinitionNode => "input",
        _ => "scalar",
    };

    private void WriteNames(string before, ImmutableArray<NamedTypeNode> names, string separator)
    {
        _text.Append(before);
        for (var i = 0; i < names.Length; i++)
        {
            _text.Append(i > 0 ? separator : "").Append(names[i].Name);
        }
    }

    private void WriteDirectiveDefinition(DirectiveDefinitionNode directive)
    {
        _text.Append("directive @").Append(directive.Name);
        WriteArgumentDefinitions(directive.Arguments);
        WriteDirectives(directive.Directives);
        _text.Append(directive.IsRepeatable ? " repeatable on " : " on ");
        for (var i = 0; i < directive.Locations.Length; i++)
        {
            _text.Append(i > 0 ? " | " : "").Append(DirectiveLocationNames.Of(directive.Locations[i].Location));
        }
    }

    private void WriteMember(MemberDefinitionNode member)
    {
        WriteDescription(member.Description);
        _text.Append(member.Name);
        switch (member)
        {
            case FieldDefinitionNode field:
                WriteArgumentDefinitions(field.Arguments);
                _text.Append(": ").Append(field.Type);
                break;
            case InputValueDefinitionNode input:
                _text.Append(": ").Append(input.Type);
                WriteDefault(input.DefaultValue);
                break;
        }

        WriteDirectives(member.Directives);
    }

    /// <summary>Writes arguments on one line unless one of them has a description.</summary>
    private void WriteArgumentDefinitions(ImmutableArray<InputValueDefinitionNode> arguments)
    {
        if (arguments.IsEmpty)
        {
            return;
        }

        if (arguments.Any(static argument => argument.Description is not null))
        {
            WriteLines(arguments, '(', ')');
            return;
        }

        _text.Append('(');
        WriteSeparated(arguments);
        _text.Append(')');
    }

    private void WriteBlock<T>(ImmutableArray<T> nodes)
        where T : SyntaxNode
    {
        if (nodes.IsEmpty)
        {
            return;
        }

        _text.Append(' ');
        WriteLines(nodes);
    }
}
