using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Predicates;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.SchemaGenerator;

/// <summary>Says how a qualifier of the model appears as a field of the schema.</summary>
internal static class QualifierFields
{
    /// <summary>Returns the name of the field: <c>OnBehalfOf</c> gives <c>onBehalfOf</c>.</summary>
    public static string NameOf(QualifierDefinition qualifier)
    {
        var key = qualifier.Key.ToString();
        return char.ToLowerInvariant(key[0]) + key[1..];
    }

    /// <summary>Returns the description: that of the value of the hand-written enum <c>QualifierKey</c>.</summary>
    public static StringValueNode DescriptionOf(SchemaDraft draft, QualifierDefinition qualifier) =>
        (draft.Find("QualifierKey") as EnumTypeDefinitionNode)?.Values
            .FirstOrDefault(value => value.Name == qualifier.Name)?.Description
        ?? throw new SchemaGenerationException($"QualifierKey.{qualifier.Name} is missing or has no description.");

    /// <summary>Returns the type of the field. For tokens this is the enum that has exactly the same values.</summary>
    public static string TypeOf(SchemaDraft draft, QualifierDefinition qualifier) => qualifier.Literal switch
    {
        null => draft.TypeFor(qualifier.Entities),
        LiteralKind.Boolean => "Boolean",
        LiteralKind.Integer => "Int",
        LiteralKind.Time => "EdtfTime",
        LiteralKind.Token => EnumOf(draft, qualifier),
        _ => "String",
    };

    private static string EnumOf(SchemaDraft draft, QualifierDefinition qualifier)
    {
        var tokens = qualifier.Tokens.Order(StringComparer.Ordinal).ToList();
        var enums = draft.Types.OfType<EnumTypeDefinitionNode>()
            .Where(type => type.Values.Select(value => value.Name).Order(StringComparer.Ordinal).SequenceEqual(tokens))
            .ToList();
        return enums is [var only]
            ? only.Name
            : throw new SchemaGenerationException(
                $"{enums.Count} enums have the values of {qualifier.Name}: {string.Join(", ", qualifier.Tokens)}.");
    }
}
