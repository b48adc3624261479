using DiploGraph.GraphQL.Types;

namespace DiploGraph.Server.Tests.Resolvers.Filters;

/// <summary>An empty list selects nothing, or is an error. It never means "all".</summary>
public sealed class EmptyListTests
{
    private const string Ends = """from: "official:benny-gantz", to: "official:nobuo-kishi" """;
    private const string Linked = """from: "official:benny-gantz", to: "visit:gantz-japan-2022" """;

    // Every argument with a list, and the answer for an empty one; null if it is an error.
    private static readonly Dictionary<string, (string Query, string? Data)[]> Lists = new()
    {
        ["Query.nodes(ids)"] = [("nodes(ids: []) { id }", """{"nodes":[]}""")],
        ["Query.aggregate(groupBy)"] = [("aggregate(of: VISIT, groupBy: []) { count }", null)],
        ["Query.search(types)"] =
        [
            ("""search(text: "gantz", types: []) { totalCount edges { score } }""",
                """{"search":{"totalCount":0,"edges":[]}}"""),
        ],
        ["Query.resolve(names)"] = [("resolve(names: []) { name }", """{"resolve":[]}""")],
        ["Query.paths(through)"] =
        [
            ($"paths({Ends}, through: []) {{ length }}", """{"paths":[]}"""),
            ($"paths({Linked}, through: []) {{ length }}", """{"paths":[{"length":1}]}"""),
        ],
        ["Query.paths(avoid)"] =
        [
            ($"paths({Linked}, first: 1, avoid: []) {{ length }}", """{"paths":[{"length":1}]}"""),
        ],
        ["Query.neighbourhood(of)"] = [("neighbourhood(of: []) { complete }", null)],
        ["Query.neighbourhood(predicates)"] =
        [
            ("""neighbourhood(of: ["topic:iran", "country:jp"], predicates: [])"""
                + " { complete nodes { id depth degree } edges { id } }",
                """{"neighbourhood":{"complete":true,"nodes":[{"id":"country:jp","depth":0,"degree":0},"""
                    + """{"id":"topic:iran","depth":0,"degree":0}],"edges":[]}}"""),
            ("""neighbourhood(of: ["topic:iran", "country:jp"], predicates: [], first: 1) { complete nodes { id } }""",
                """{"neighbourhood":{"complete":false,"nodes":[{"id":"country:jp"}]}}"""),
        ],
        ["Query.changes(touching)"] =
        [
            ("changes(since: 0, touching: []) { totalCount nodes { number } }",
                """{"changes":{"totalCount":0,"nodes":[]}}"""),
        ],
        ["Subscription.revisions(touching)"] = [],
        ["Claim.evidence(stance)"] =
        [
            ("""claim(id: "claim:c001") { evidence(stance: []) { totalCount nodes { id } } }""",
                """{"claim":{"evidence":{"totalCount":0,"nodes":[]}}}"""),
        ],
        ["Revision.claims(kinds)"] = OfRevision("claims(kinds: [])", "claims"),
        ["Revision.claims(touching)"] = OfRevision("claims(touching: [])", "claims"),
        ["Revision.entities(kinds)"] = OfRevision("entities(kinds: [])", "entities"),
        ["Revision.entities(touching)"] = OfRevision("entities(touching: [])", "entities"),
        ["Revision.evidence(touching)"] = OfRevision("evidence(touching: [])", "evidence"),
    };

    [Fact]
    public async Task An_empty_list_in_an_argument_selects_nothing_or_is_an_error()
    {
        var api = await ApiFixture.CreateAsync();
        foreach (var (query, data) in Lists.Values.SelectMany(queries => queries))
        {
            var response = await api.AskAsync($"{{ {query} }}");
            if (data is not null)
            {
                Assert.Equal(data, response.At("data").GetRawText());
                continue;
            }

            Assert.Equal("BAD_USER_INPUT", response.At("errors", 0).Code());
        }
    }

    [Fact]
    public async Task Every_list_argument_has_an_answer_for_an_empty_list()
    {
        var api = await ApiFixture.CreateAsync();
        var lists =
            from type in api.Engine.Schema.Types.OfType<FieldedType>()
            from field in type.Fields
            from argument in field.Arguments
            where argument.Type.NullableType is ListType && argument.Name != "orderBy"
            where !type.Name.StartsWith("__", StringComparison.Ordinal)
            select $"{field.Coordinate}({argument.Name})";

        Assert.Equal(Lists.Keys.Order(StringComparer.Ordinal), lists.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_empty_order_is_an_error_in_every_field()
    {
        var api = await ApiFixture.CreateAsync();
        foreach (var field in api.Engine.Schema.QueryType.Fields.Where(field => field.Arguments.Contains("orderBy")))
        {
            var error = await api.ErrorAsync($"{{ {field.Name}(orderBy: []) {{ totalCount }} }}");
            Assert.Equal(("BAD_USER_INPUT", "orderBy"), (error.Code(), error.At("extensions", "argument").GetString()));
        }
    }

    [Fact]
    public async Task A_comparison_with_an_empty_list_matches_nothing_in_any_filter()
    {
        var api = await ApiFixture.CreateAsync();
        var paths = InputPath.Of(api.Engine.Schema).Where(path => path.Steps[^1].Name == "in" && !IsNegative(path));
        var count = 0;
        foreach (var path in paths)
        {
            var data = await api.DataAsync(
                $"{{ {path.Root}(where: {path.Where("[]")}) {{ totalCount nodes {{ id }} }} }}");
            Assert.True(0 == data.At(path.Root, "totalCount").GetInt32(), path.Text);
            Assert.True(0 == data.At(path.Root, "nodes").GetArrayLength(), path.Text);
            count++;
        }

        Assert.True(count > 200, $"{count}");
    }

    [Fact]
    public async Task All_of_no_filters_is_an_error_and_any_of_no_filters_matches_nothing()
    {
        var api = await ApiFixture.CreateAsync();
        foreach (var path in InputPath.Of(api.Engine.Schema).Where(path => path.Steps is [{ IsList: true }]))
        {
            var response = await api.AskAsync($"{{ {path.Root}(where: {path.Where("[]")}) {{ totalCount }} }}");
            if (path.Steps[0].Name == "AND")
            {
                Assert.Equal("where.AND", response.At("errors", 0, "extensions", "argument").GetString());
            }
            else
            {
                Assert.Equal(0, response.At("data", path.Root, "totalCount").GetInt32());
            }
        }
    }

    private static bool IsNegative(InputPath path) => path.Steps.Any(step => step.Name is "NOT" or "none" or "every");

    private static (string Query, string? Data)[] OfRevision(string field, string name) =>
    [
        ($"changes(since: 0) {{ nodes {{ {field} {{ totalCount nodes {{ __typename }} }} }} }}",
            $$$"""{"changes":{"nodes":[{"{{{name}}}":{"totalCount":0,"nodes":[]}}]}}"""),
    ];
}
