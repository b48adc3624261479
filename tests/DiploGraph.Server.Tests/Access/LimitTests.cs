using System.Net;
using DiploGraph.Graph.Desk;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Tests.Http;
using DiploGraph.Server.Tests.Http.Streams;

namespace DiploGraph.Server.Tests.Access;

/// <summary>How often a caller may send requests.</summary>
public sealed class LimitTests
{
    private const string Hello = "{ __typename }";

    [Fact]
    public async Task Requests_above_the_limit_are_refused_with_the_time_to_wait()
    {
        await using var server = await AccessServer.StartAsync(new() { RequestsPerMinute = 2 });
        for (var request = 0; request < 2; request++)
        {
            using var allowed = await server.AskAsync(Hello);
            Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        }

        using var refused = await server.AskAsync(Hello);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("RATE_LIMITED", await refused.CodeAsync());
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Each_key_has_a_limit_of_its_own()
    {
        await using var server = await AccessServer.StartAsync(new() { RequestsPerMinute = 1 });
        var (anna, ben) = (await server.CreateKeyAsync(Role.Reader), await server.CreateKeyAsync(Role.Reader, "Ben"));
        foreach (var key in new[] { anna, ben, null })
        {
            using var allowed = await server.AskAsync(Hello, key);
            Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
            using var refused = await server.AskAsync(Hello, key);
            Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        }
    }

    [Fact]
    public async Task Wrong_keys_count_against_the_address()
    {
        await using var server = await AccessServer.StartAsync(new() { RequestsPerMinute = 1 });
        using var wrong = await server.AskAsync(Hello, KeyText.Create());
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        using var refused = await server.AskAsync(Hello, KeyText.Create());
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task Each_request_of_a_batch_counts()
    {
        await using var server = await AccessServer.StartAsync(
            new() { RequestsPerMinute = 2 }, http: new HttpSettings { MaxBatchedRequests = 3 });
        using var answer = await server.PostAsync(
            """[{"query":"{ __typename }"},{"query":"{ __typename }"},{"query":"{ __typename }"}]""");
        var text = await answer.TextAsync();
        Assert.StartsWith(
            """[{"data":{"__typename":"Query"}},{"data":{"__typename":"Query"}},{"errors":[""",
            text,
            StringComparison.Ordinal);
        Assert.Contains("RATE_LIMITED", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_operation_of_a_socket_counts()
    {
        await using var server = await AccessServer.StartAsync(new() { RequestsPerMinute = 1 });
        using var socket = await TestSocket.OpenAsync(server.Address);
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReadAsync();
        await socket.SubscribeAsync("1", Hello);
        Assert.Contains("\"next\"", await socket.ReadAsync(), StringComparison.Ordinal);
        Assert.Contains("\"complete\"", await socket.ReadAsync(), StringComparison.Ordinal);
        await socket.SubscribeAsync("2", Hello);
        Assert.Contains("RATE_LIMITED", await socket.ReadAsync(), StringComparison.Ordinal);
    }
}
