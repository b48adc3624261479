using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks that a union has at least one member and contains only object types (specification, section 3.8, "Type
/// Validation").
/// </summary>
internal static class UnionRules
{
    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        foreach (var union in draft.DefinedTypes.OfType<UnionType>())
        {
            var members = union.Extensions.Prepend(union.Definition!).OfType<UnionTypeDefinitionNode>()
                .SelectMany(static part => part.Members).ToList();
            if (members.Count == 0)
            {
                errors.Add($"Union \"{union.Name}\" has no member.", union.Definition!.NameStart);
            }

            foreach (var member in members)
            {
                if (draft.Types.Find(member.Name) is ObjectType)
                {
                    continue;
                }

                errors.Add(
                    $"Union \"{union.Name}\" includes \"{member.Name}\", which is not an object type.", member.Start);
            }
        }
    }
}
