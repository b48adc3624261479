using System.Collections.Immutable;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks the directives applied in the type system: they are defined, allowed at their location, not repeated unless
/// repeatable, and have valid arguments (specification, sections 5.4 and 5.7).
/// </summary>
internal static class AppliedDirectiveRules
{
    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        var schema = draft.Definitions.SchemaParts.SelectMany(static part => part.Directives);
        Check([.. schema], DirectiveLocation.Schema, draft, errors);
        foreach (var type in draft.DefinedTypes)
        {
            CheckType(type, draft, errors);
        }

        foreach (var directive in draft.DefinedDirectives)
        {
            Check(directive.AppliedDirectives, DirectiveLocation.DirectiveDefinition, draft, errors);
            CheckAll(directive.Arguments, DirectiveLocation.ArgumentDefinition, draft, errors);
        }
    }

    private static void CheckType(NamedType type, SchemaDraft draft, SchemaErrors errors)
    {
        var location = type.Kind switch
        {
            TypeKind.Object => DirectiveLocation.Object,
            TypeKind.Interface => DirectiveLocation.Interface,
            TypeKind.Union => DirectiveLocation.Union,
            TypeKind.Enum => DirectiveLocation.Enum,
            TypeKind.InputObject => DirectiveLocation.InputObject,
            _ => DirectiveLocation.Scalar,
        };
        Check(type.AppliedDirectives, location, draft, errors);
        switch (type)
        {
            case FieldedType fielded:
                CheckAll(fielded.Fields, DirectiveLocation.FieldDefinition, draft, errors);
                foreach (var field in fielded.Fields)
                {
                    CheckAll(field.Arguments, DirectiveLocation.ArgumentDefinition, draft, errors);
                }

                break;
            case EnumType @enum:
                CheckAll(@enum.Values, DirectiveLocation.EnumValue, draft, errors);
                break;
            case InputObjectType input:
                CheckAll(input.Fields, DirectiveLocation.InputFieldDefinition, draft, errors);
                break;
        }
    }

    private static void CheckAll<T>(
        NamedList<T> members, DirectiveLocation location, SchemaDraft draft, SchemaErrors errors)
        where T : class, ISchemaElement
    {
        foreach (var member in members)
        {
            Check(member.AppliedDirectives, location, draft, errors);
        }
    }

    private static void Check(
        ImmutableArray<DirectiveNode> applied, DirectiveLocation location, SchemaDraft draft, SchemaErrors errors)
    {
        HashSet<string>? seen = null;
        foreach (var node in applied)
        {
            if (!draft.Directives.TryGet(node.Name, out var directive))
            {
                errors.Add($"Directive \"@{node.Name}\" is not defined.", node.Start);
                continue;
            }

            seen ??= new(StringComparer.Ordinal);
            if (!seen.Add(node.Name) && !directive.IsRepeatable)
            {
                errors.Add($"Directive \"@{node.Name}\" cannot be repeated here.", node.Start);
            }

            if (!directive.Locations.Contains(location))
            {
                errors.Add(
                    $"Directive \"@{node.Name}\" cannot be used on {DirectiveLocationNames.Of(location)}.", node.Start);
            }

            CheckArguments(node, directive, errors);
        }
    }

    private static void CheckArguments(DirectiveNode node, DirectiveDefinition directive, SchemaErrors errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in node.Arguments)
        {
            if (!seen.Add(argument.Name))
            {
                errors.Add($"Argument \"{argument.Name}\" is given more than once.", argument.Start);
            }
            else if (!directive.Arguments.TryGet(argument.Name, out var definition))
            {
                errors.Add($"Directive \"@{node.Name}\" has no argument \"{argument.Name}\".", argument.Start);
            }
            else if (definition.Type.IsInputType)
            {
                ConstantLiteralChecker.Check(
                    argument.Value, definition.Type, $"Argument \"{definition.Coordinate}\"", errors);
            }
        }

        foreach (var definition in directive.Arguments)
        {
            if (definition.IsRequired && !seen.Contains(definition.Name))
            {
                errors.Add($"Argument \"{definition.Coordinate}\" is required.", node.Start);
            }
        }
    }
}
