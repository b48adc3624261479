using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks that no directive definition uses the directive itself: neither on its arguments, nor within the types of its
/// arguments, nor through other directives (specification, section 3.13, "Type Validation").
/// </summary>
internal static class DirectiveCycleRule
{
    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        foreach (var directive in draft.DefinedDirectives)
        {
            if (UsesItself(directive, draft))
            {
                errors.Add(
                    $"The definition of directive \"@{directive.Name}\" uses that directive.",
                    directive.Definition!.NameStart);
            }
        }
    }

    private static bool UsesItself(DirectiveDefinition directive, SchemaDraft draft)
    {
        var seen = new HashSet<ISchemaElement>();
        var waiting = new Stack<ISchemaElement>([directive]);
        while (waiting.TryPop(out var element))
        {
            foreach (var used in UsedBy(element, draft))
            {
                if (ReferenceEquals(used, directive))
                {
                    return true;
                }

                if (seen.Add(used))
                {
                    waiting.Push(used);
                }
            }
        }

        return false;
    }

    private static IEnumerable<ISchemaElement> UsedBy(ISchemaElement element, SchemaDraft draft)
    {
        IEnumerable<DirectiveNode> applied = element.AppliedDirectives;
        IEnumerable<ISchemaElement> members = element switch
        {
            DirectiveDefinition directive => directive.Arguments,
            InputObjectType input => input.Fields,
            EnumType @enum => @enum.Values,
            InputValueDefinition value => [value.Type.Named],
            _ => [],
        };
        return applied.Select(node => draft.Directives.Find(node.Name)).OfType<ISchemaElement>().Concat(members);
    }
}
