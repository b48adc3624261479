using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Types.Building.Rules;

/// <summary>
/// Checks that there is a query type, and that root types are distinct object types (specification, section 3.3.1).
/// </summary>
internal static class RootTypeRules
{
    public static void Check(SchemaDraft draft, SchemaErrors errors)
    {
        if (draft.FindRoot(OperationType.Query) is null)
        {
            var schema = draft.Definitions.SchemaParts.FirstOrDefault();
            errors.Add("The schema has no query type.", schema is null ? [] : [schema.Start]);
        }

        for (var i = 0; i < draft.RootTypes.Count; i++)
        {
            var root = draft.RootTypes[i];
            if (root.Type is not ObjectType)
            {
                errors.Add($"The {Name(root)} type \"{root.Type.Name}\" is not an object type.", root.Offset);
            }

            var same = draft.RootTypes.Take(i).FirstOrDefault(other => ReferenceEquals(other.Type, root.Type));
            if (same is not null)
            {
                errors.Add(
                    $"\"{root.Type.Name}\" is both the {Name(same)} and the {Name(root)} type.",
                    same.Offset,
                    root.Offset);
            }
        }
    }

    private static string Name(RootType root) => root.Operation.ToString().ToLowerInvariant();
}
