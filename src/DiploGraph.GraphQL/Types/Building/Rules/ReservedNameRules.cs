using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks that only introspection uses names that begin with two underscores (specification, section 2.1.9 "Reserved
/// Names").
/// </summary>
internal static class ReservedNameRules
{
    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        foreach (var directive in draft.DefinedDirectives)
        {
            Check(directive, directive.Definition!.NameStart, errors);
            CheckAll(directive.Arguments, static argument => argument.Definition!, errors);
        }

        foreach (var type in draft.DefinedTypes)
        {
            Check(type, type.Definition!.NameStart, errors);
            switch (type)
            {
                case FieldedType fielded:
                    CheckAll(fielded.Fields, static field => field.Definition!, errors);
                    foreach (var field in fielded.Fields)
                    {
                        CheckAll(field.Arguments, static argument => argument.Definition!, errors);
                    }

                    break;
                case EnumType @enum:
                    CheckAll(@enum.Values, static value => value.Definition!, errors);
                    break;
                case InputObjectType input:
                    CheckAll(input.Fields, static field => field.Definition!, errors);
                    break;
            }
        }
    }

    private static void CheckAll<T>(NamedList<T> members, Func<T, MemberDefinitionNode> node, SchemaErrors errors)
        where T : MemberDefinition
    {
        foreach (var member in members)
        {
            Check(member, node(member).NameStart, errors);
        }
    }

    private static void Check(ISchemaElement element, int offset, SchemaErrors errors)
    {
        if (element.Name.StartsWith("__", StringComparison.Ordinal))
        {
            errors.Add($"\"{element.Coordinate}\" has a reserved name: it begins with two underscores.", offset);
        }
    }
}
