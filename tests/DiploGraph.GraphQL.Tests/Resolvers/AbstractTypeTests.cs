using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Resolvers;

public sealed class AbstractTypeTests
{
    private const string Sdl = """
        type Query { all: [Entity] any: [Any!] }
        interface Entity { id: ID! related(first: Int = 3): [Entity!]! }
        type Person implements Entity { id: ID! related(first: Int = 3): [Entity!]! age: String! }
        type Country implements Entity { id: ID! related(first: Int = 3): [Entity!]! code: String! }
        type Place implements Entity { id: ID! related(first: Int = 5): [Entity!]! }
        union Any = Person | Country
        """;

    private readonly List<string> _calls = [];

    [Fact]
    public async Task Objects_of_different_types_share_a_call_of_the_interface_resolver()
    {
        var engine = Engine(["person:1", "country:2", "person:3"]);

        Assert.Equal(
            "{\"all\":[{\"id\":\"person:1\",\"related\":[{\"id\":\"person:1+\"}]},"
            + "{\"id\":\"country:2\",\"related\":[{\"id\":\"country:2+\"}]},"
            + "{\"id\":\"person:3\",\"related\":[{\"id\":\"person:3+\"}]}]}",
            await engine.DataAsync("{ all { id related { id } } }"));
        Assert.Equal(["related of 3, first 3"], _calls);
    }

    [Fact]
    public async Task A_type_with_other_defaults_is_called_separately()
    {
        await Engine(["person:1", "place:2", "country:3"]).DataAsync("{ all { related { id } } }");

        Assert.Equal(["related of 1, first 5", "related of 2, first 3"], _calls.Order());
    }

    [Fact]
    public async Task Each_type_has_its_own_fields_in_the_order_of_the_document()
    {
        var engine = Engine(["person:1", "country:2", "place:3"]);

        Assert.Equal(
            "{\"all\":[{\"__typename\":\"Person\",\"x\":\"1\",\"id\":\"person:1\"},"
            + "{\"x\":\"2\",\"__typename\":\"Country\",\"id\":\"country:2\"},"
            + "{\"__typename\":\"Place\",\"id\":\"place:3\"}]}",
            await engine.DataAsync(
                "{ all { ... on Country { x: code } __typename ... on Person { x: age } ...F } } "
                + "fragment F on Entity { id }"));
    }

    [Fact]
    public async Task Selections_of_one_type_do_not_affect_others()
    {
        var engine = Engine(["person:1", "country:2"]);

        Assert.Equal(
            "{\"any\":[{\"related\":[{\"__typename\":\"Person\",\"id\":\"person:1+\"}]},"
            + "{\"related\":[{\"__typename\":\"Country\"}]}]}",
            await engine.DataAsync(
                "{ any { ... on Entity { related { __typename } } ... on Person { related { id } } } }"));
    }

    [Fact]
    public async Task An_object_of_an_impossible_type_is_an_error_at_its_position()
    {
        var engine = Engine(["person:1", "planet:2", "query:3", "country:4"]);

        var (data, errors) = await engine.ErrorsAsync("{ all { id } }");

        Assert.Equal("{\"all\":[{\"id\":\"person:1\"},null,null,{\"id\":\"country:4\"}]}", data);
        Assert.Equal(
            [
                "An object of the abstract type Entity has an unknown type. [all.1] (1:3)",
                "Query is not a possible type of Entity. [all.2] (1:3)",
            ],
            errors);
    }

    [Fact]
    public async Task Types_are_resolved_by_CLR_type_by_default()
    {
        var engine = new TestEngine(
            "type Query { all: [Named] } interface Named { name: String } type A implements Named { name: String } "
            + "type B implements Named { name: String }",
            new ResolverMap()
                .List<object?, object>("Query.all", static _ => ["text", new Uri("http://b")])
                .Type<string>("A")
                .Type<Uri>("B")
                .Field<object, string?>("Named.name", static value => value.ToString()));

        Assert.Equal(
            "{\"all\":[{\"__typename\":\"A\",\"name\":\"text\"},{\"__typename\":\"B\",\"name\":\"http://b/\"}]}",
            await engine.DataAsync("{ all { __typename name } }"));
    }

    private TestEngine Engine(string[] entities) => new(Sdl, new ResolverMap()
        .List<object?, string>("Query.all", _ => entities)
        .List<object?, string>("Query.any", _ => entities)
        .ResolveType<string>("Entity", TypeOf)
        .ResolveType<string>("Any", TypeOf)
        .Field<string, string>("Entity.id", static entity => entity)
        .BatchList<string, string>("Entity.related", (context, parents, results) =>
        {
            _calls.Add($"related of {parents.Length}, first {context.Arguments.Get<int>("first")}");
            for (var i = 0; i < parents.Length; i++)
            {
                results.Add(i, parents[i] + "+");
            }
        })
        .Field<string, string>("Person.age", static entity => entity[7..])
        .Field<string, string>("Country.code", static entity => entity[8..]));

    private static string? TypeOf(string entity) => entity[..entity.IndexOf(':', StringComparison.Ordinal)] switch
    {
        "person" => "Person",
        "country" => "Country",
        "place" => "Place",
        "query" => "Query",
        _ => null,
    };
}
