using System.Collections.Immutable;
using DiploGraph.Graph.Claims;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.SchemaGenerator;

/// <summary>Turns each field with <c>@relation</c> into a connection, and generates the types of its edges.</summary>
internal static class RelationTypes
{
    private const string EdgeInterface = "RelationEdge";

    /// <summary>Replaces the fields, and adds the edges.</summary>
    public static void Add(SchemaDraft draft, IReadOnlyList<Relation> relations)
    {
        SchemaCompletion.ReplaceFields(draft, (type, field) => Find(relations, type, field) is { } relation
            ? Sdl.WithArguments(field, Arguments(relation), $"{relation.TypeName}Connection!")
            : field);
        foreach (var relation in relations.DistinctBy(relation => relation.TypeName))
        {
            draft.Put(Edge(draft, relation));
            draft.Put(ConnectionTypes.Connection(
                relation.TypeName,
                relation.Node,
                $"One page of `{relation.Predicates[0].Name}` relations that lead to {Nouns.Plural(relation.Node)}."));
        }
    }

    /// <summary>Returns the relation that a field of a type or of one of its interfaces shows, or null.</summary>
    public static Relation? Find(
        IReadOnlyList<Relation> relations, FieldedTypeDefinitionNode type, FieldDefinitionNode field) =>
        RelationReader.Find(field) is null
            ? null
            : type.Interfaces.Select(@interface => @interface.Name)
                .Prepend(type.Name)
                .Select(owner => relations.FirstOrDefault(it => it.Owner == owner && it.Field == field.Name))
                .First(relation => relation is not null);

    private static ImmutableArray<InputValueDefinitionNode> Arguments(Relation relation) => relation.IsSymmetric
        ? ConnectionTypes.Paging
        :
        [
            Sdl.Input(
                "Returns only relations to entities that match this filter.",
                "where",
                $"{EntityFilterTypes.FilterFor(relation.Node)}Filter"),
            Sdl.Input(DescriptionOfValidAt(relation), "validAt", "EdtfDate"),
            Sdl.Input(
                """Returns only relations whose edge matches this filter, such as `{validTime: {lt: "2000"}}`.""",
                "edge",
                "EdgeFilter"),
            Sdl.Input("Sorts the relations (default `TIME_ASC`).", "orderBy", "[ClaimOrder!]"),
            .. ConnectionTypes.Paging,
        ];

    private static string DescriptionOfValidAt(Relation relation)
    {
        const string Any = "Returns only relations that may be true at this time, such as `2022-08`.";
        return relation.Predicates[0].Predicate != Predicate.HoldsOffice
            ? Any
            : Any + " A term that leaves this open, for example because its end is unknown, is left out if another "
                + "holder is known to have the office then. For the others, `certain` says whether it is certain.";
    }

    private static FieldedTypeDefinitionNode Edge(SchemaDraft draft, Relation relation)
    {
        var predicate = relation.Predicates[0];
        var edge = new ObjectTypeDefinitionNode
        {
            Description = Sdl.Describe(
                $"An edge for a claim with the predicate `{predicate.Name}`. "
                + $"It leads to {Nouns.WithArticle(relation.Node)}."),
            Name = $"{relation.TypeName}Edge",
            Interfaces = [new NamedTypeNode { Name = EdgeInterface }],
            Fields =
            [
                Sdl.Field("The entity at the other end of the relation.", "node", $"{relation.Node}!"),
                .. from qualifier in predicate.Qualifiers
                   where qualifier.Key != QualifierKey.Basis
                   select Sdl.Field(
                       QualifierFields.DescriptionOf(draft, qualifier),
                       QualifierFields.NameOf(qualifier),
                       QualifierFields.TypeOf(draft, qualifier)),
            ],
        };
        return InterfaceFields.Copy(draft, edge);
    }
}
