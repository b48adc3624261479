using System.Net.WebSockets;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Tests.Http;
using DiploGraph.Server.Tests.Http.Streams;

namespace DiploGraph.Server.Tests.Security;

/// <summary>The access of pages from other origins.</summary>
public sealed class OriginTests
{
    private const string Friend = "https://app.example.org";
    private const string Stranger = "https://elsewhere.example";
    private const string Allowed = "Access-Control-Allow-Origin";

    private static readonly HttpSettings Open = new() { AllowedOrigins = Friend };

    [Fact]
    public async Task Other_origins_cannot_read_responses_by_default()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await AskAsync(server, Stranger);
        Assert.False(answer.Headers.Contains(Allowed));
    }

    [Theory]
    [InlineData(Friend, true)]
    [InlineData(Stranger, false)]
    public async Task Only_a_configured_origin_can_read_responses(string origin, bool allowed)
    {
        await using var server = await RunningServer.StartAsync(Open);
        using var answer = await AskAsync(server, origin);
        Assert.Equal(allowed, answer.Headers.TryGetValues(Allowed, out var values));
        Assert.Equal(allowed ? [Friend] : [], values ?? []);
    }

    [Fact]
    public async Task A_configured_origin_can_send_JSON()
    {
        await using var server = await RunningServer.StartAsync(Open);
        using var answer = await server.SendAsync(HttpMethod.Options, "/graphql", change: headers =>
        {
            headers.Add("Origin", Friend);
            headers.Add("Access-Control-Request-Method", "POST");
            headers.Add("Access-Control-Request-Headers", "content-type");
        });
        Assert.Equal([Friend], answer.Headers.GetValues(Allowed));
        Assert.Equal(["content-type"], answer.Headers.GetValues("Access-Control-Allow-Headers"));
    }

    [Theory]
    [InlineData(Stranger, false)]
    [InlineData(Friend, true)]
    [InlineData(null, true)]
    public async Task A_WebSocket_opens_only_for_an_allowed_origin(string? origin, bool allowed)
    {
        await using var server = await RunningServer.StartAsync(Open);
        if (allowed)
        {
            using var socket = await TestSocket.OpenAsync(server, origin: origin);
        }
        else
        {
            await Assert.ThrowsAsync<WebSocketException>(() => TestSocket.OpenAsync(server, origin: origin));
        }
    }

    [Fact]
    public async Task Pages_of_the_server_can_open_a_WebSocket()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.OpenAsync(server, origin: server.Address.GetLeftPart(UriPartial.Authority));
    }

    private static Task<HttpResponseMessage> AskAsync(RunningServer server, string origin) =>
        server.SendAsync(
            HttpMethod.Get, "/graphql?query={hello}", "application/json", headers => headers.Add("Origin", origin));
}
