using System.Net;
using System.Text.Json;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Tests.Http;

/// <summary>Several requests in one body, if batching is enabled.</summary>
public sealed class BatchTests
{
    private static readonly HttpSettings Three = new() { MaxBatchedRequests = 3 };

    [Fact]
    public async Task A_batch_returns_responses_in_order_with_an_error_for_an_invalid_request()
    {
        await using var server = await RunningServer.StartAsync(Three);
        using var answer = await server.PostAsync(
            """
            [{"query":"query($name: String!){hello(name: $name)}","variables":{"name":"\"Oslo\""}}, {"query":"{"},
             {"query":"{ __typename }"}]
            """);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var answers = JsonDocument.Parse(await answer.TextAsync()).RootElement.EnumerateArray().ToList();
        Assert.Equal("Hello, \"Oslo\"!", answers[0].GetProperty("data").GetProperty("hello").GetString());
        Assert.Equal(
            "GRAPHQL_PARSE_FAILED",
            answers[1].GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal("Query", answers[2].GetProperty("data").GetProperty("__typename").GetString());
    }

    [Fact]
    public async Task Invalid_requests_and_subscriptions_in_a_batch_fail_separately()
    {
        await using var server = await RunningServer.StartAsync(Three);
        using var answer = await server.PostAsync("""[5, [], {"query":"subscription { count(to: 1) }"}]""");

        Assert.Equal(
            ["BAD_REQUEST", "BATCHING_NOT_SUPPORTED", "STREAM_NEEDED"],
            JsonDocument.Parse(await answer.TextAsync()).RootElement.EnumerateArray().Select(one =>
                one.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("""[{"query":"{hello}"},{"query":"{hello}"},{"query":"{hello}"},{"query":"{hello}"}]""")]
    [InlineData("[]")]
    public async Task An_empty_batch_and_a_batch_that_is_too_large_are_rejected(string body)
    {
        await using var server = await RunningServer.StartAsync(Three);
        using var answer = await server.PostAsync(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BATCH_TOO_LARGE", await answer.CodeAsync());
    }

    [Fact]
    public async Task The_mutations_of_a_batch_run_one_after_another()
    {
        await using var server = await RunningServer.StartAsync(Three);
        using var answer = await server.PostAsync("""[{"query":"mutation { bump }"},{"query":"mutation { bump }"}]""");

        Assert.Equal("""[{"data":{"bump":1}},{"data":{"bump":2}}]""", await answer.TextAsync());
    }
}
