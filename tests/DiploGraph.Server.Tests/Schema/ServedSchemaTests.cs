using System.Text.Json;
using DiploGraph.GraphQL;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers;
using DiploGraph.Server.Tests.House;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Schema;

/// <summary>The served schema is the schema file, and every field has a resolver.</summary>
public sealed class ServedSchemaTests
{
    [Fact]
    public void The_served_text_is_the_schema_file() => Assert.Equal(
        File.ReadAllText(Path.Combine(Repository.Root, "schema", "diplograph.graphql")), ApiSchema.ReadSdl());

    [Fact]
    public async Task Introspection_returns_every_coordinate_of_the_file()
    {
        var api = await ApiFixture.CreateAsync();
        var schema = (await api.DataAsync("""
            { __schema { types { name
                fields(includeDeprecated: true) { name args { name } } inputFields { name } enumValues { name } } } }
            """)).At("__schema", "types");

        var returned = schema.EnumerateArray().SelectMany(Coordinates).Where(IsOwn).Order(StringComparer.Ordinal);
        var written = SchemaCoordinates.Of(ApiSchema.Build(ApiSchema.ReadSdl())).Order(StringComparer.Ordinal);

        Assert.Equal(written, returned);
    }

    [Fact]
    public void Every_field_has_a_resolver_and_every_resolver_a_field()
    {
        var schema = ApiSchema.Build(ApiSchema.ReadSdl());

        Assert.NotNull(new GraphQLEngine(schema, ApiEngine.BindResolvers(schema, new ApiOptions())));
    }

    [Fact]
    public void A_field_without_a_resolver_prevents_startup()
    {
        var schema = ApiSchema.Build(ApiSchema.ReadSdl() + "\nextend type Official { shoeSize: Int }");
        var map = ApiEngine.BindResolvers(schema, new ApiOptions());

        var failure = Assert.Throws<ResolverBindingException>(() => new GraphQLEngine(schema, map));
        Assert.Contains("Official.shoeSize", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_resolver_without_a_field_prevents_startup()
    {
        var schema = ApiSchema.Build(ApiSchema.ReadSdl());
        var map = ApiEngine.BindResolvers(schema, new ApiOptions()).Once("Official.shoeSize", static _ => 42);

        var failure = Assert.Throws<ResolverBindingException>(() => new GraphQLEngine(schema, map));
        Assert.Contains("Official.shoeSize", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_without_a_meaning_prevents_startup()
    {
        var schema = ApiSchema.Build(ApiSchema.ReadSdl() + "\nextend input OfficialFilter { shoeSize: IdFilter }");

        var failure = Assert.Throws<InvalidOperationException>(
            () => ApiEngine.BindResolvers(schema, new ApiOptions()));
        Assert.Contains("OfficialFilter.shoeSize", failure.Message, StringComparison.Ordinal);
    }

    private static bool IsOwn(string coordinate) => !coordinate.StartsWith("__", StringComparison.Ordinal)
        && !SchemaCoordinates.BuiltIn.Contains(coordinate);

    private static IEnumerable<string> Coordinates(JsonElement type)
    {
        var name = type.At("name").GetString()!;
        yield return name;
        foreach (var list in new[] { "fields", "inputFields", "enumValues" })
        {
            if (type.At(list).ValueKind == JsonValueKind.Null)
            {
                continue;
            }

            foreach (var member in type.At(list).EnumerateArray())
            {
                var coordinate = $"{name}.{member.At("name")}";
                yield return coordinate;
                if (list == "fields")
                {
                    foreach (var argument in member.At("args").EnumerateArray())
                    {
                        yield return $"{coordinate}({argument.At("name")}:)";
                    }
                }
            }
        }
    }
}
