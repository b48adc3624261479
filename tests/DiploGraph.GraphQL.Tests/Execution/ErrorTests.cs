using System.Text.Json;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.GraphQL.Tests.Execution;

public sealed class ErrorTests
{
    private const string Sdl = "type Query { meant: Int secret: Int many: [Item] } type Item { fail: Int }";

    [Fact]
    public async Task An_error_that_a_resolver_reports_is_shown()
    {
        var answer = await Engine(new GraphQLOptions()).AskAsync("{ meant }");

        Assert.Equal(
            "{\"errors\":[{\"message\":\"No such official.\",\"locations\":[{\"line\":1,\"column\":3}],"
            + "\"path\":[\"meant\"],\"extensions\":{\"code\":\"NOT_FOUND\",\"nearest\":[\"a\",\"b\"]}}],"
            + "\"data\":{\"meant\":null}}",
            answer);
    }

    [Fact]
    public async Task Other_failures_are_masked_and_reported_under_a_correlation_id()
    {
        var failures = new List<MaskedFailure>();
        var answer = await Engine(new GraphQLOptions { OnMaskedFailure = failures.Add }).AskAsync("{ secret }");

        Assert.DoesNotContain("password", answer, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(answer);
        var extensions = json.RootElement.GetProperty("errors")[0].GetProperty("extensions");
        var failure = Assert.Single(failures);
        Assert.Equal(failure.CorrelationId, extensions.GetProperty("correlationId").GetString());
        Assert.Equal("INTERNAL_SERVER_ERROR", extensions.GetProperty("code").GetString());
        Assert.Equal("Query.secret", failure.Coordinate);
        Assert.Equal("the password is 1234", failure.Exception.Message);
    }

    [Fact]
    public async Task Errors_are_limited_and_the_last_one_gives_their_total()
    {
        var (answer, summary) = await Engine(new GraphQLOptions { MaxErrors = 3 }).RunAsync("{ many { fail } }");

        using var json = JsonDocument.Parse(answer);
        var errors = json.RootElement.GetProperty("errors");
        Assert.Equal(4, errors.GetArrayLength());
        Assert.Equal(10, errors[3].GetProperty("extensions").GetProperty("value").GetInt32());
        Assert.Equal(ExecutionOutcome.FieldErrors, summary.Outcome);
    }

    [Fact]
    public async Task A_rejected_request_has_no_data()
    {
        var (answer, summary) = await Engine(new GraphQLOptions()).RunAsync("{ unknown }");

        Assert.StartsWith("{\"errors\":[{\"message\":", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", answer, StringComparison.Ordinal);
        Assert.Equal(new ExecutionSummary(ExecutionOutcome.RequestError, RequestRejection.Validation, 1, 0), summary);
    }

    private static TestEngine Engine(GraphQLOptions options) => new(
        Sdl,
        new ResolverMap()
            .Field<object?, int>("Query.meant", static _ => throw new GraphQLException(
                "NOT_FOUND", "No such official.", new Dictionary<string, object?> { ["nearest"] = new[] { "a", "b" } }))
            .Field<object?, int>("Query.secret", static _ =>
                throw new InvalidOperationException("the password is 1234"))
            .List<object?, int>("Query.many", static _ => [.. Enumerable.Range(0, 10)])
            .Field<int, int>("Item.fail", static _ => throw new GraphQLException("NO", "no")),
        options);
}
