using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.SchemaGenerator;

/// <summary>
/// Generates the comparisons that filters refer to and that are not hand-written: of enums, such as
/// <c>KindFilter</c>, and of the entities that a relation leads to, such as <c>OfficialListFilter</c>.
/// </summary>
internal static class ComparisonTypes
{
    private const string ListSuffix = "ListFilter";
    private const string Suffix = "Filter";

    /// <summary>Adds the types.</summary>
    public static void Add(SchemaDraft draft)
    {
        var missing = draft.Types.OfType<InputObjectTypeDefinitionNode>()
            .SelectMany(type => type.Fields)
            .Select(field => field.Type.NamedType.Name)
            .Distinct()
            .Where(name => name.EndsWith(Suffix, StringComparison.Ordinal) && draft.Find(name) is null)
            .ToList();
        foreach (var name in missing)
        {
            draft.Put(name.EndsWith(ListSuffix, StringComparison.Ordinal)
                ? OfRelation(name[..^ListSuffix.Length])
                : OfEnum(draft, name[..^Suffix.Length]));
        }
    }

    private static InputObjectTypeDefinitionNode OfEnum(SchemaDraft draft, string name) =>
        draft.Find(name) is EnumTypeDefinitionNode
            ? new InputObjectTypeDefinitionNode
            {
                Description = Sdl.Describe($"A condition on a value of `{name}`."),
                Name = name + Suffix,
                Fields =
                [
                    Sdl.Input("The value is this one.", "eq", name),
                    Sdl.Input("The value is one of these.", "in", $"[{name}!]"),
                ],
            }
            : throw new SchemaGenerationException($"A filter refers to {name}{Suffix}, but {name} is not an enum.");

    private static InputObjectTypeDefinitionNode OfRelation(string name) => new()
    {
        Description = Sdl.Describe(
            "A condition on the entities that a relation leads to. "
            + "Only claims with the status ACCEPTED or DISPUTED count."),
        Name = name + ListSuffix,
        Fields =
        [
            Sdl.Input("At least one of them matches this filter; `{}` matches any.", "some", name + Suffix),
            Sdl.Input("None of them matches this filter; `{}` requires that there are none.", "none", name + Suffix),
            Sdl.Input("All of them match this filter; also true if there are none.", "every", name + Suffix),
            Sdl.Input(
                "Only relations whose edge matches this filter count. Given alone, it requires at least one of them.",
                "edge",
                "EdgeFilter"),
        ],
    };
}
