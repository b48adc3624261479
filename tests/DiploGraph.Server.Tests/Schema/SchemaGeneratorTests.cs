using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Types;
using DiploGraph.SchemaGenerator;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Tests.House;

namespace DiploGraph.Server.Tests.Schema;

/// <summary>The additions of the generator to the hand-written schema, and the mistakes that it reports.</summary>
public sealed class SchemaGeneratorTests
{
    [Fact]
    public void A_new_relation_gets_its_types_its_arguments_and_its_filters()
    {
        var schema = Generate("""
            extend type Official {
              "The sources that are about the official."
              coverage: [Source!]! @relation(predicate: ABOUT, direction: INCOMING)
            }
            """);

        var field = schema.FindField("Official.coverage")!;
        Assert.Equal("AboutSourceConnection!", field.Type.ToString());
        Assert.Equal(
            ["where", "validAt", "edge", "orderBy", "first", "after", "last", "before"],
            field.Arguments.Select(argument => argument.Name));
        Assert.Equal("Source!", schema.FindField("AboutSourceEdge.node")!.Type.ToString());
        Assert.Equal("[Source!]!", schema.FindField("AboutSourceConnection.nodes")!.Type.ToString());
        var filter = Assert.IsType<InputObjectType>(schema.FindType("OfficialFilter")).Fields.Find("coverage")!;
        Assert.Equal("SourceListFilter", filter.Type.ToString());
        Assert.Equal("The sources that are about the official.", filter.Description);
    }

    [Fact]
    public void A_field_of_an_interface_is_copied_with_its_description_and_arguments()
    {
        var schema = Generate("""
            extend interface Actor {
              "The nickname."
              nickname("The language." language: LanguageTag): String
            }
            """);

        var field = schema.FindField("Official.nickname")!;
        Assert.Equal("The nickname.", field.Description);
        Assert.Equal("The language.", field.Arguments.Find("language")!.Description);
    }

    [Theory]
    [InlineData(
        "extend type Place { visits: [Visit!]! @relation(predicate: MADE_VISIT, direction: OUTGOING) }",
        "Place.visits: no claim of MADE_VISIT has Place at this end.")]
    [InlineData(
        "extend type Official { places: [Place!]! @relation(predicate: MADE_VISIT, direction: OUTGOING) }",
        "Official.places: MADE_VISIT leads to Visit, which Place does not fit.")]
    [InlineData(
        "extend type Official { visited: [Visit!]! @relation(predicate: LIKES, direction: OUTGOING) }",
        "Official.visited: LIKES is not a predicate between entities.")]
    [InlineData(
        "extend type Official { visited: Visit @relation(predicate: MADE_VISIT, direction: OUTGOING) }",
        "Official.visited has @relation: write its type as [X!]!, without arguments.")]
    [InlineData(
        "extend type Nobody { name: String }",
        "Nobody cannot be extended: it is not an object type or interface.")]
    [InlineData("type Official { name: String }", "The type Official is defined more than once.")]
    public void A_mistake_is_reported_with_its_place(string sdl, string message)
    {
        var failure = Assert.Throws<SchemaGenerationException>(() => Generate(sdl));

        Assert.Equal(message, failure.Message);
    }

    [Fact]
    public void An_invalid_schema_is_not_written()
    {
        var failure = Assert.Throws<SchemaGenerationException>(() => Generate("type Empty { unknown: Unknown }"));

        Assert.Contains("Unknown", failure.Message, StringComparison.Ordinal);
    }

    private static GraphQLSchema Generate(string addition)
    {
        var files = Directory.GetFiles(Path.Combine(Repository.Root, "schema", "types"), "*.graphql")
            .Select(file => new SourceText(File.ReadAllText(file), Path.GetFileName(file)));
        var draft = SchemaSources.Read(files.Append(new SourceText(addition, "addition")));
        var relations = RelationReader.Read(draft);
        return ApiSchema.Build(SchemaWriter.Write(SchemaCompletion.Complete(draft, relations)));
    }
}
