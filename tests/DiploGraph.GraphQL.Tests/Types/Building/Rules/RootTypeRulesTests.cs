using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Types.Building;

namespace DiploGraph.GraphQL.Tests.Types.Building.Rules;

public sealed class RootTypeRulesTests
{
    [Theory]
    [InlineData("schema { mutation: M } type M { a: Int } type Query { a: Int }",
        "The schema has no query type. (1:1)")]
    [InlineData("input Query { a: Int }", "The query type \"Query\" is not an object type. (1:7)")]
    [InlineData("schema { query: Query mutation: I } type Query { a: Int } input I { a: Int }",
        "The mutation type \"I\" is not an object type. (1:33)")]
    [InlineData("schema { query: Query subscription: Query } type Query { a: Int }",
        "\"Query\" is both the query and the subscription type. (1:17, 1:37)")]
    public void Rejects(string sdl, string error) => TestSchema.Fails(sdl, error);

    [Fact]
    public void Requires_a_query_type() => Assert.Equal(
        "The schema has no query type.",
        Assert.Single(SchemaBuilder.Build(new SourceText("type A { a: Int }")).Errors).ToString());
}
