using DiploGraph.Graph.Entities;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.SchemaGenerator;

/// <summary>Generates the sort orders of the entity lists: <c>OfficialOrder</c>.</summary>
internal static class OrderTypes
{
    /// <summary>The interface whose values are listed like those of an entity type.</summary>
    public const string Happening = "Happening";

    /// <summary>The types that the roots list: every entity type, and happenings as a whole.</summary>
    public static IReadOnlyList<string> ListedTypes { get; } =
        [.. EntityTypes.All.Select(type => type.ToString()), Happening];

    /// <summary>Returns whether a listed type has a time to sort by.</summary>
    public static bool HasTime(SchemaDraft draft, string type) =>
        draft.EntityTypesOf(type) is { Count: > 0 } types && types.All(EntityTypes.Timed.Contains);

    /// <summary>Returns the order of a list of a type whose field gives none.</summary>
    public static string DefaultOf(SchemaDraft draft, string type) =>
        draft.EntityTypesOf(type).All(EntityTypes.Happenings.Contains) ? "TIME_ASC" : "ID_ASC";

    /// <summary>Adds the orders.</summary>
    public static void Add(SchemaDraft draft)
    {
        foreach (var type in ListedTypes)
        {
            List<EnumValueDefinitionNode> values =
            [
                Sdl.Value("By id.", "ID_ASC"),
                Sdl.Value("By id, in descending order.", "ID_DESC"),
                Sdl.Value("By the English label that the curators gave, from A to Z.", "NAME_ASC"),
                Sdl.Value("By the English label that the curators gave, from Z to A.", "NAME_DESC"),
            ];
            if (HasTime(draft, type))
            {
                values.Add(Sdl.Value(
                    "By the first day of the time, earliest first. Items without a time come last.", "TIME_ASC"));
                values.Add(Sdl.Value(
                    "By the first day of the time, latest first. Items without a time come last.", "TIME_DESC"));
            }

            draft.Put(new EnumTypeDefinitionNode
            {
                Description = Sdl.Describe($"Ways to sort {Nouns.Plural(type)}. Equal items are sorted by id."),
                Name = $"{type}Order",
                Values = [.. values],
            });
        }
    }
}
