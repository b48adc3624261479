using System.Net.WebSockets;
using DiploGraph.Graph.Desk;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Tests.Http.Streams;

namespace DiploGraph.Server.Tests.Access;

/// <summary>Keys over WebSockets and event streams.</summary>
public sealed class SocketKeyTests
{
    private const string Acknowledged = """{"type":"connection_ack"}""";
    private const string Anna = """{"id":"1","type":"next","payload":{"data":{"me":{"name":"Anna"}}}}""";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData("Authorization")]
    [InlineData("authorization")]
    public async Task A_key_comes_in_the_payload_of_connection_init(string name)
    {
        await using var server = await AccessServer.StartAsync();
        using var socket = await TestSocket.OpenAsync(server.Address);
        await InitialiseAsync(socket, await server.CreateKeyAsync(Role.Reader), name);
        await socket.SubscribeAsync("1", "{ me { name } }");
        Assert.Equal(Anna, await socket.ReadAsync());
    }

    [Fact]
    public async Task A_key_comes_in_the_header_of_the_request_that_opens_the_socket()
    {
        await using var server = await AccessServer.StartAsync();
        var key = await server.CreateKeyAsync(Role.Reader);
        using var socket = await TestSocket.OpenAsync(server.Address, authorization: $"Bearer {key.Reveal()}");
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal(Acknowledged, await socket.ReadAsync());
        await socket.SubscribeAsync("1", "{ me { name } }");
        Assert.Equal(Anna, await socket.ReadAsync());
    }

    [Fact]
    public async Task An_invalid_key_in_the_header_opens_no_socket()
    {
        await using var server = await AccessServer.StartAsync();
        var failure = await Assert.ThrowsAsync<WebSocketException>(
            () => TestSocket.OpenAsync(server.Address, authorization: "Bearer nonsense"));
        Assert.Contains("401", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"Authorization":"Bearer nonsense"}""")]
    [InlineData("""{"Authorization":5}""")]
    [InlineData("""{"Authorization":null}""")]
    [InlineData("""{"Authorization":"Bearer a","authorization":"Bearer b"}""")]
    public async Task An_invalid_key_in_the_payload_closes_the_socket(string payload)
    {
        await using var server = await AccessServer.StartAsync();
        using var socket = await TestSocket.OpenAsync(server.Address);
        await socket.SendAsync($$"""{"type":"connection_init","payload":{{payload}}}""");
        Assert.Equal("closed 4403 Forbidden", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_closed_server_requires_a_key_on_sockets()
    {
        await using var server = await AccessServer.StartAsync(new() { AnonymousRole = AnonymousRole.None });
        using var socket = await TestSocket.OpenAsync(server.Address);
        await socket.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("closed 4403 Forbidden", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_socket_is_closed_within_two_seconds_after_its_key_is_revoked()
    {
        await using var server = await AccessServer.StartAsync();
        var key = await server.CreateKeyAsync(Role.Reader);
        using var socket = await TestSocket.OpenAsync(server.Address);
        await InitialiseAsync(socket, key);
        await socket.SubscribeAsync("1", "subscription { revisions { number } }");
        await server.Desk.Keys.RevokeAsync(key.Id, TimeProvider.System.GetUtcNow(), default);
        var revoked = TimeProvider.System.GetTimestamp();
        Assert.Equal("closed 4401 The key or token is no longer valid", await socket.ReadAsync());
        Assert.True(TimeProvider.System.GetElapsedTime(revoked) < TimeSpan.FromSeconds(2.5));
    }

    [Fact]
    public async Task A_socket_is_closed_when_its_key_expires()
    {
        await using var server = await AccessServer.StartAsync();
        var key = await server.CreateKeyAsync(
            Role.Reader, expires: TimeProvider.System.GetUtcNow().AddSeconds(1.5));
        using var socket = await TestSocket.OpenAsync(server.Address);
        await InitialiseAsync(socket, key);
        Assert.Equal("closed 4401 The key or token is no longer valid", await socket.ReadAsync());
    }

    [Fact]
    public async Task An_event_stream_ends_without_complete_after_its_key_is_revoked()
    {
        await using var server = await AccessServer.StartAsync();
        var key = await server.CreateKeyAsync(Role.Reader);
        using var request = new HttpRequestMessage(
            HttpMethod.Get, "/graphql?query=subscription{revisions{number}}");
        request.Headers.TryAddWithoutValidation("Accept", "text/event-stream");
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key.Reveal()}");
        using var answer = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        answer.EnsureSuccessStatusCode();
        await server.Desk.Keys.RevokeAsync(key.Id, TimeProvider.System.GetUtcNow(), default);
        await Assert.ThrowsAnyAsync<HttpRequestException>(
            () => answer.Content.ReadAsStringAsync().WaitAsync(Patience));
    }

    private static async Task InitialiseAsync(TestSocket socket, KeyText key, string name = "Authorization")
    {
        await socket.SendAsync(
            $$$"""{"type":"connection_init","payload":{"{{{name}}}":"Bearer {{{key.Reveal()}}}"}}""");
        Assert.Equal(Acknowledged, await socket.ReadAsync());
    }
}
