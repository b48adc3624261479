using System.Collections.Frozen;
using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>Checks that every referenced type is defined or built in (specification, section 3.4 "Types").</summary>
internal static class KnownTypeNameRules
{
    private static readonly FrozenSet<string> BuiltIn = BuiltInScalars.All.Concat(IntrospectionTypes.All)
        .Select(static type => type.Name).ToFrozenSet(StringComparer.Ordinal);

    public static void Check(SchemaDocument definitions, SchemaErrors errors)
    {
        foreach (var reference in definitions.Document.Definitions.SelectMany(References))
        {
            if (!BuiltIn.Contains(reference.Name) && definitions.FindType(reference.Name) is null)
            {
                errors.Add($"Type \"{reference.Name}\" is not defined.", reference.Start);
            }
        }
    }

    private static IEnumerable<NamedTypeNode> References(DefinitionNode definition) => definition switch
    {
        SchemaDefinitionNode schema => schema.OperationTypes.Select(static root => root.Type),
        DirectiveDefinitionNode directive => References(directive.Arguments),
        FieldedTypeDefinitionNode type => type.Interfaces.Concat(type.Fields.SelectMany(
            static field => References(field.Arguments).Append(field.Type.NamedType))),
        UnionTypeDefinitionNode union => union.Members,
        InputObjectTypeDefinitionNode input => References(input.Fields),
        _ => [],
    };

    private static IEnumerable<NamedTypeNode> References(ImmutableArray<InputValueDefinitionNode> values) =>
        values.Select(static value => value.Type.NamedType);
}
