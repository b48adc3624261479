using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Preparation;

public sealed class RequestPreparerTests
{
    private static readonly TestEngine Engine = new(
        "directive @asOf(revision: Int = 7, text: String) on QUERY\n"
        + "type Query { a(x: Int!): Int } type Mutation { m: Int }",
        new ResolverMap().Default(static (context, _) => context.Operation == OperationType.Query ? 1 : 2));

    [Theory]
    [InlineData("query A { a(x: 1) } mutation B { m }", "A", "{\"data\":{\"a\":1}}")]
    [InlineData("query A { a(x: 1) } mutation B { m }", "B", "{\"data\":{\"m\":2}}")]
    [InlineData("query A { a(x: 1) }", null, "{\"data\":{\"a\":1}}")]
    public async Task The_operation_is_selected_by_name_or_is_the_only_one(
        string query, string? name, string answer) =>
        Assert.Equal(answer, (await Engine.RunAsync(query, operationName: name)).Answer);

    [Theory]
    [InlineData("query A { a(x: 1) } mutation B { m }", null, RequestRejection.Operation)]
    [InlineData("query A { a(x: 1) }", "C", RequestRejection.Operation)]
    [InlineData("query A { a(x: 1) }", "", RequestRejection.Operation)]
    [InlineData("{ a(x: 1) }", "", RequestRejection.Operation)]
    [InlineData("{ a(x: 1)", null, RequestRejection.Syntax)]
    [InlineData("{ b }", null, RequestRejection.Validation)]
    [InlineData("query ($x: Int!) { a(x: $x) }", null, RequestRejection.Variables)]
    public async Task A_request_that_cannot_be_executed_has_a_reason(
        string query, string? name, RequestRejection rejection)
    {
        var (answer, summary) = await Engine.RunAsync(query, operationName: name);

        Assert.Equal(rejection, summary.Rejection);
        Assert.Equal(ExecutionOutcome.RequestError, summary.Outcome);
        Assert.StartsWith("{\"errors\":[", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Variables_must_be_an_object() =>
        Assert.Equal(RequestRejection.Variables, (await Engine.RunAsync("{ a(x: 1) }", "[1]")).Summary.Rejection);

    [Fact]
    public async Task A_prepared_operation_is_described_before_it_is_executed()
    {
        var operation = await Engine.Engine.PrepareAsync(
            GraphQLRequest.Create("query A @asOf(text: \"t\") { a(x: 1) }"), CancellationToken.None);

        Assert.True(operation.CanExecute);
        Assert.Equal(OperationType.Query, operation.OperationType);
        Assert.Equal("A", operation.OperationName);
        Assert.True(operation.TryGetDirective("asOf", out var arguments, out var error));
        Assert.Null(error);
        Assert.Equal(7, arguments.Get<int>("revision"));
        Assert.Equal("t", arguments.Get<string>("text"));
        Assert.False(operation.TryGetDirective("deprecated", out _, out _));
    }
}
