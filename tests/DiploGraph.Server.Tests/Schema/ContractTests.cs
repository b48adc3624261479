using DiploGraph.Graph;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts;
using DiploGraph.Graph.Vocabulary;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Tests.Schema;

/// <summary>The schema covers the whole model, agrees with it, and describes every element.</summary>
public sealed class ContractTests
{
    private static readonly GraphQLSchema Schema = ApiSchema.Build(ApiSchema.ReadSdl());

    public static TheoryData<string, string[]> Enums => new()
    {
        { "EntityType", WireNamesOf<EntityType>() },
        { "Predicate", WireNamesOf<Predicate>() },
        { "QualifierKey", WireNamesOf<QualifierKey>() },
        { "ClaimStatus", WireNamesOf<ClaimStatus>() },
        { "ClaimRank", WireNamesOf<ClaimRank>() },
        { "ChangeKind", WireNamesOf<ChangeKind>() },
        { "ClaimPart", WireNamesOf<ClaimPart>() },
        { "EntityPart", WireNamesOf<EntityPart>() },
        { "LiteralKind", WireNamesOf<LiteralKind>() },
        { "Stance", WireNamesOf<Stance>() },
        { "QuoteResult", WireNamesOf<QuoteResult>() },
        { "DatePrecision", WireNamesOf<DatePrecision>() },
        { "SourceKind", WireNamesOf<SourceKind>() },
        { "Verdict", WireNamesOf<Verdict>() },
        { "GroupKey", WireNamesOf<DiploGraph.Graph.Grouping.GroupKey>() },
        { "HappeningStatus", [.. HappeningStatus.All] },
        { "ParticipationRole", [.. ParticipationRole.All] },
        { "ParticipationMode", [.. ParticipationMode.All] },
        { "Attendance", [.. Attendance.All] },
        { "VisitGrade", [.. VisitGrade.All] },
        { "PartyAction", [.. PartyAction.All] },
        { "NameKind", [.. NameKind.All] },
        { "IdScheme", [.. IdScheme.All] },
        { "BindingStatus", [.. BindingStatus.All] },
        { "RelationLevel", [.. RelationLevel.All] },
        { "RelationStatus", [.. RelationStatus.All] },
        { "Kind", [.. PredicateTable.Get(Predicate.Kind).Tokens.Values.SelectMany(tokens => tokens).Distinct()] },
    };

    [Theory]
    [MemberData(nameof(Enums))]
    public void An_enum_has_the_values_of_the_model(string name, string[] values)
    {
        var type = Assert.IsType<EnumType>(Schema.FindType(name));

        Assert.Equal(
            values.Order(StringComparer.Ordinal),
            type.Values.Select(value => value.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_type_field_argument_and_value_is_described()
    {
        var silent = SchemaCoordinates.Elements(Schema)
            .Where(element => string.IsNullOrWhiteSpace(element.Description));

        Assert.Empty(silent.Select(element => element.Coordinate));
    }

    [Fact]
    public void Every_custom_scalar_links_to_its_specification()
    {
        var silent = Schema.Types.OfType<ScalarType>().Where(type => !type.IsBuiltIn && type.SpecifiedByUrl is null);

        Assert.Empty(silent.Select(type => type.Name));
    }

    [Fact]
    public void Every_type_of_entity_has_a_type_a_root_and_a_connection() => Assert.All(EntityTypes.All, type =>
    {
        var name = type.ToString();
        Assert.True(Assert.IsType<ObjectType>(Schema.FindType(name)).Interfaces.Find("Entity") is not null, name);
        Assert.Contains(Schema.QueryType.Fields, field => field.Type.ToString() == name);
        Assert.Contains(Schema.QueryType.Fields, field => field.Type.ToString() == $"{name}Connection!");
    });

    [Fact]
    public void Fields_with_the_same_name_can_be_selected_together_in_fragments_on_entities()
    {
        // Fields that differ in lists, nullability or leaf type cannot be selected on two types without an alias.
        var shapes = Schema.FindType("Entity")!.PossibleTypes
            .SelectMany(type => type.Fields)
            .GroupBy(field => field.Name)
            .Where(fields => fields.Select(field => ShapeOf(field.Type)).Distinct().Count() > 1);

        Assert.Empty(shapes.Select(fields => fields.Key));
    }

    private static string ShapeOf(GraphQLType type) => type.Named.IsLeaf
        ? type.ToString()!
        : type.ToString()!.Replace(type.Named.Name, "{}", StringComparison.Ordinal);

    private static string[] WireNamesOf<T>()
        where T : struct, Enum => [.. Enum.GetNames<T>().Select(WireNames.Of)];
}
