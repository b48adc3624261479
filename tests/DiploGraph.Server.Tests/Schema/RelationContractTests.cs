using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Relations;

namespace DiploGraph.Server.Tests.Schema;

/// <summary>Every relation of the predicate table is in the schema in both directions, named by the rule.</summary>
public sealed class RelationContractTests
{
    private static readonly GraphQLSchema Schema = ApiSchema.Build(ApiSchema.ReadSdl());

    public static TheoryData<Predicate> Edges =>
        [.. PredicateTable.All.Where(row => row.IsEdge).Select(row => row.Predicate)];

    public static TheoryData<string> Fields => [.. RelationFields.All.Select(relation => relation.Coordinate)];

    [Theory]
    [MemberData(nameof(Edges))]
    public void A_relation_can_be_followed_from_every_type_at_either_end(Predicate predicate)
    {
        var row = PredicateTable.Get(predicate);

        Assert.All(row.Subjects, type => Assert.NotEmpty(FieldsOf(type, predicate, ClaimDirection.Outgoing)));
        if (!row.IsSymmetric)
        {
            Assert.All(row.Objects, type => Assert.NotEmpty(FieldsOf(type, predicate, ClaimDirection.Incoming)));
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_relations_types_are_named_after_its_predicate_and_the_type_at_its_end(string coordinate)
    {
        var field = Schema.FindField(coordinate)!;
        var connection = Assert.IsType<ObjectType>(field.Type.Named);
        var edge = Assert.IsType<ObjectType>(connection.Fields.Find("edges")!.Type.Named);
        var node = edge.Fields.Find("node")!.Type.Named;

        Assert.Equal($"{RelationFields.Find(coordinate)!.Predicates[0]}{node.Name}Connection", connection.Name);
        Assert.Equal(connection.Name.Replace("Connection", "Edge", StringComparison.Ordinal), edge.Name);
        Assert.Equal(node, connection.Fields.Find("nodes")!.Type.Named);
        Assert.NotNull(edge.Interfaces.Find("RelationEdge"));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void An_edge_has_all_qualifiers_of_its_predicate_and_no_others(string coordinate)
    {
        var predicate = RelationFields.Find(coordinate)!.Predicates[0];
        var connection = (ObjectType)Schema.FindField(coordinate)!.Type.Named;
        var edge = (ObjectType)connection.Fields.Find("edges")!.Type.Named;
        var common = ((InterfaceType)Schema.FindType("RelationEdge")!).Fields.Select(field => field.Name);

        var qualifiers = PredicateTable.Get(predicate).Qualifiers
            .Where(qualifier => qualifier.Key != QualifierKey.Basis)
            .Select(qualifier => char.ToLowerInvariant(qualifier.Key.ToString()[0]) + qualifier.Key.ToString()[1..]);

        Assert.Equal(
            qualifiers.Order(StringComparer.Ordinal),
            edge.Fields.Select(field => field.Name).Except(common).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void The_targets_of_a_relation_are_those_the_predicate_allows(string coordinate)
    {
        var relation = RelationFields.Find(coordinate)!;
        var row = PredicateTable.Get(relation.Predicates[0]);
        var allowed = relation.OtherTypes.Count > 0
            ? relation.OtherTypes
            : relation.Direction == ClaimDirection.Outgoing ? row.Objects : row.Subjects;
        var connection = (ObjectType)Schema.FindField(coordinate)!.Type.Named;
        var possible = connection.Fields.Find("nodes")!.Type.Named.PossibleTypes.Select(type => type.Name).ToList();

        Assert.All(allowed, type => Assert.Contains(type.ToString(), possible));
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_relation_can_be_filtered_by_if_its_type_has_a_filter(string coordinate)
    {
        var relation = RelationFields.Find(coordinate)!;
        if (relation.IsSymmetric)
        {
            return;
        }

        var (owner, field) = (coordinate.Split('.')[0], coordinate.Split('.')[1]);
        var filters = Schema.FindType(owner)!.PossibleTypes
            .Select(type => Assert.IsType<InputObjectType>(Schema.FindType(type.Name + "Filter")));

        Assert.All(filters, filter => Assert.NotNull(filter.Fields.Find(field)));
    }

    private static IEnumerable<RelationField> FieldsOf(EntityType type, Predicate predicate, ClaimDirection direction)
    {
        var name = type.ToString();
        var owners = ((ObjectType)Schema.FindType(name)!).Interfaces.Select(@interface => @interface.Name).Append(name);
        return RelationFields.All.Where(field => field.Predicates.Contains(predicate)
            && field.Direction == direction
            && owners.Any(owner => field.Coordinate.StartsWith(owner + ".", StringComparison.Ordinal)));
    }
}
