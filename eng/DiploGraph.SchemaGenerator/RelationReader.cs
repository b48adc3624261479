using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.SchemaGenerator;

/// <summary>Reads the fields with the directive <c>@relation</c>, and checks them against the model.</summary>
internal static class RelationReader
{
    /// <summary>The name of the directive.</summary>
    public const string Directive = "relation";

    /// <summary>Returns the relations in the order of the schema.</summary>
    /// <exception cref="SchemaGenerationException">A field contradicts <see cref="PredicateTable"/>.</exception>
    public static IReadOnlyList<Relation> Read(SchemaDraft draft) =>
    [
        .. from type in draft.FieldedTypes
           from field in type.Fields
           let directive = Find(field)
           where directive is not null
           select Read(draft, type, field, directive),
    ];

    /// <summary>Returns the directive of a field, or null if the field shows no relation.</summary>
    public static DirectiveNode? Find(FieldDefinitionNode field) =>
        field.Directives.FirstOrDefault(directive => directive.Name == Directive);

    private static Relation Read(
        SchemaDraft draft, FieldedTypeDefinitionNode owner, FieldDefinitionNode field, DirectiveNode directive)
    {
        var coordinate = $"{owner.Name}.{field.Name}";
        var node = field.Type.NamedType.Name;
        if (field.Type.ToString() != $"[{node}!]!" || !field.Arguments.IsEmpty)
        {
            throw new SchemaGenerationException(
                $"{coordinate} has @relation: write its type as [X!]!, without arguments.");
        }

        var direction = Enum.Parse<ClaimDirection>(TokenOf(directive, "direction", coordinate), ignoreCase: true);
        var predicates = PredicatesOf(directive, coordinate);
        var (near, far) = direction == ClaimDirection.Outgoing
            ? (SubjectsOf(predicates), ObjectsOf(predicates))
            : (ObjectsOf(predicates), SubjectsOf(predicates));
        var wrong = draft.EntityTypesOf(owner.Name).Except(near).ToList();
        if (wrong.Count > 0)
        {
            throw new SchemaGenerationException(
                $"{coordinate}: no claim of {predicates[0].Name} has {string.Join(", ", wrong)} at this end.");
        }

        var shown = draft.EntityTypesOf(node);
        var isAll = far.All(shown.Contains);
        if (!isAll && (shown.Count == 0 || !shown.All(far.Contains)))
        {
            throw new SchemaGenerationException(
                $"{coordinate}: {predicates[0].Name} leads to {string.Join(", ", far)}, which {node} does not fit.");
        }

        return new Relation
        {
            Owner = owner.Name,
            Field = field.Name,
            Predicates = predicates,
            Direction = direction,
            Node = node,
            OtherTypes = isAll ? [] : shown,
            FilterOf = FilterOf(owner, directive, coordinate),
        };
    }

    private static string? FilterOf(FieldedTypeDefinitionNode owner, DirectiveNode directive, string coordinate) =>
        directive.FindArgument("filterOf")?.Value switch
        {
            null => null,
            StringValueNode name when owner.Interfaces.Any(@interface => @interface.Name == name.Value) => name.Value,
            _ => throw new SchemaGenerationException($"{coordinate}: filterOf is not an interface of {owner.Name}."),
        };

    private static List<EntityType> SubjectsOf(IEnumerable<PredicateDefinition> predicates) =>
        [.. predicates.SelectMany(predicate => predicate.Subjects).Distinct()];

    private static List<EntityType> ObjectsOf(IEnumerable<PredicateDefinition> predicates) =>
        [.. predicates.SelectMany(predicate => predicate.Objects).Distinct()];

    private static List<PredicateDefinition> PredicatesOf(DirectiveNode directive, string coordinate)
    {
        var value = directive.FindArgument("predicate")?.Value;
        var names = value is ListValueNode list ? list.Items.OfType<EnumValueNode>() : [(value as EnumValueNode)!];
        return
        [
            .. names.Select(name => PredicateTable.Find(name?.Name ?? "") is { IsEdge: true } predicate
                ? predicate
                : throw new SchemaGenerationException(
                    $"{coordinate}: {name?.Name} is not a predicate between entities.")),
        ];
    }

    private static string TokenOf(DirectiveNode directive, string argument, string coordinate) =>
        directive.FindArgument(argument)?.Value is EnumValueNode { Name: "OUTGOING" or "INCOMING" } token
            ? token.Name
            : throw new SchemaGenerationException($"{coordinate}: the direction is OUTGOING or INCOMING.");
}
