using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Execution;

public sealed class FieldOrderTests
{
    private static readonly TestEngine Engine = new(
        "type Query { a: Int b: Int q: Query args(x: Int, y: [Int], z: In = {n: 5}): String }\n"
        + "input In { n: Int, m: Int = 2 }",
        new ResolverMap()
            .Field<object?, int>("Query.a", static _ => 1)
            .Field<object?, int>("Query.b", static _ => 2)
            .Field<object?, string>("Query.q", static _ => "q")
            .Field<object?, string>("Query.args", static (context, _) => string.Join(
                ' ', context.Arguments.Values.Fields.Select(static field => $"{field.Key}={field.Value ?? "null"}"))));

    [Theory]
    [InlineData("{ b a b }", "{\"b\":2,\"a\":1}")]
    [InlineData("{ ...F a } fragment F on Query { b a }", "{\"b\":2,\"a\":1}")]
    [InlineData("{ q { a } b q { b a } }", "{\"q\":{\"a\":1,\"b\":2},\"b\":2}")]
    [InlineData("{ a ... { b q { b } } ... on Query { q { a } } }", "{\"a\":1,\"b\":2,\"q\":{\"b\":2,\"a\":1}}")]
    [InlineData("{ ...F ...F } fragment F on Query { a }", "{\"a\":1}")]
    [InlineData("{ b: a a: b }", "{\"b\":1,\"a\":2}")]
    [InlineData("{ __typename a t: __typename }", "{\"__typename\":\"Query\",\"a\":1,\"t\":\"Query\"}")]
    public async Task Keys_are_in_the_order_of_their_first_selection(string query, string data) =>
        Assert.Equal(data, await Engine.DataAsync(query));

    [Theory]
    [InlineData(true, true, "{\"b\":2,\"a\":1}")]
    [InlineData(true, false, "{\"b\":2,\"a\":1}")]
    [InlineData(false, true, "{\"a\":1}")]
    [InlineData(false, false, "{\"a\":1,\"b\":2}")]
    public async Task Conditions_on_variables_determine_the_fields_and_their_order(bool include, bool skip, string data)
    {
        Assert.Equal(data, await Engine.DataAsync(
            "query ($i: Boolean!, $s: Boolean = false) { b @include(if: $i) a ... @skip(if: $s) { b } }",
            $"{{\"i\":{(include ? "true" : "false")},\"s\":{(skip ? "true" : "false")}}}"));
    }

    [Fact]
    public async Task A_null_condition_is_rejected()
    {
        var (data, errors) = await Engine.ErrorsAsync(
            "query ($i: Boolean = true) { a @include(if: $i) }", "{\"i\":null}");

        Assert.Equal("none", data);
        Assert.Equal(
            ["The variable \"$i\" is used by @skip or @include and must not be null. [no path] (1:8)"], errors);
    }

    [Theory]
    [InlineData("{}", "")]
    [InlineData("{\"x\":null}", "x=null ")]
    [InlineData("{\"x\":5}", "x=5 ")]
    public async Task Omitted_arguments_differ_from_null_arguments(string variables, string given)
    {
        Assert.Equal(
            $"{{\"args\":\"{given}z=DiploGraph.GraphQL.Types.InputObject\"}}",
            await Engine.DataAsync("query ($x: Int) { args(x: $x) }", variables));
    }
}
