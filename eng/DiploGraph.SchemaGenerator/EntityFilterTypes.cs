using DiploGraph.Graph.Entities;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.SchemaGenerator;

/// <summary>
/// Generates the filters of entities, such as <c>OfficialFilter</c>: by id and names, by the fields with the directive
/// <c>@filterable</c>, by relations, and combinations of these.
/// </summary>
internal static class EntityFilterTypes
{
    /// <summary>The name of the directive for fields whose values a filter compares.</summary>
    public const string Directive = "filterable";

    private const string AnyEntity = "Entity";

    /// <summary>Returns the name of the filter for the entities of a type, without its ending.</summary>
    public static string FilterFor(string type) => OrderTypes.ListedTypes.Contains(type) ? type : AnyEntity;

    /// <summary>Adds the filters.</summary>
    public static void Add(SchemaDraft draft, IReadOnlyList<Relation> relations)
    {
        foreach (var name in OrderTypes.ListedTypes.Prepend(AnyEntity))
        {
            var type = (FieldedTypeDefinitionNode)(draft.Find(name)
                ?? throw new SchemaGenerationException($"The schema has no type {name}."));
            draft.Put(new InputObjectTypeDefinitionNode
            {
                Description = Sdl.Describe(
                    $"Conditions on {Nouns.WithArticle(name)}. If several fields are given, all of them must match."),
                Name = $"{name}Filter",
                Fields =
                [
                    .. Identity(type),
                    .. from field in type.Fields
                       let directive = FindDirective(field)
                       where directive is not null
                       select Value(draft, field, directive),
                    .. Relations(type, relations),
                    .. RelationsOfImplementers(draft, name, relations),
                    .. name == AnyEntity ? OfEachType() : [],
                    .. Combinations($"{name}Filter"),
                ],
            });
        }
    }

    /// <summary>Returns the fields that combine filters of one type.</summary>
    public static IEnumerable<InputValueDefinitionNode> Combinations(string filter) =>
    [
        Sdl.Input("All of these filters match.", "AND", $"[{filter}!]"),
        Sdl.Input("At least one of these filters matches.", "OR", $"[{filter}!]"),
        Sdl.Input("This filter does not match.", "NOT", filter),
    ];

    private static IEnumerable<InputValueDefinitionNode> Identity(FieldedTypeDefinitionNode type)
    {
        yield return Sdl.Input("The id.", "id", "IdFilter");
        if (type is InterfaceTypeDefinitionNode)
        {
            yield return Sdl.Input("The type of the entity.", "type", "EntityTypeFilter");
        }

        yield return Sdl.Input("The label, or any name that a source gives.", "name", "TextFilter");
        if (type.Name != AnyEntity)
        {
            yield return Sdl.Input("Any id in an external scheme, such as `JP` or `Q17`.", "externalId", "TextFilter");
        }
    }

    private static DirectiveNode? FindDirective(FieldDefinitionNode field) =>
        field.Directives.FirstOrDefault(directive => directive.Name == Directive);

    private static InputValueDefinitionNode Value(
        SchemaDraft draft, FieldDefinitionNode field, DirectiveNode directive)
    {
        var type = field.Type.NamedType.Name;
        var filter = type switch
        {
            "String" => "TextFilter",
            "EdtfTime" => "TimeFilter",
            _ when draft.Find(type) is EnumTypeDefinitionNode => $"{type}Filter",
            _ => throw new SchemaGenerationException($"{field.Name}: no filter compares values of {type}."),
        };
        var description = directive.FindArgument("description")?.Value as StringValueNode ?? field.Description!;
        return Sdl.Input(description, field.Name, filter);
    }

    private static IEnumerable<InputValueDefinitionNode> Relations(
        FieldedTypeDefinitionNode type, IReadOnlyList<Relation> relations) =>
        from field in type.Fields
        let relation = RelationTypes.Find(relations, type, field)
        where relation is { IsSymmetric: false }
        select Sdl.Input(field.Description!, field.Name, $"{FilterFor(relation.Node)}ListFilter");

    private static IEnumerable<InputValueDefinitionNode> RelationsOfImplementers(
        SchemaDraft draft, string name, IReadOnlyList<Relation> relations) =>
        from relation in relations
        where relation.FilterOf == name
        let owner = (FieldedTypeDefinitionNode)draft.Find(relation.Owner)!
        let field = owner.Fields.First(field => field.Name == relation.Field)
        select Sdl.Input(
            $"{field.Description!.Value} Only {Nouns.Plural(relation.Owner)} have any.",
            relation.Field,
            $"{FilterFor(relation.Node)}ListFilter");

    private static IEnumerable<InputValueDefinitionNode> OfEachType() => EntityTypes.All.Select(type =>
        Sdl.Input(
            $"The entity is {Nouns.WithArticle(type.ToString())} that matches this filter.",
            char.ToLowerInvariant(type.ToString()[0]) + type.ToString()[1..],
            $"{type}Filter"));
}
