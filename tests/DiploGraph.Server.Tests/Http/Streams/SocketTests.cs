using System.Net.WebSockets;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Tests.Http.Streams;

/// <summary>The protocol graphql-transport-ws, message by message.</summary>
public sealed class SocketTests
{
    [Fact]
    public async Task Sends_next_and_complete_for_a_query()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SubscribeAsync("an \"id\"", "{ hello }");
        Assert.Equal(
            """{"id":"an \u0022id\u0022","type":"next","payload":{"data":{"hello":"Hello, world!"}}}""",
            await socket.ReadAsync());
        Assert.Equal("""{"id":"an \u0022id\u0022","type":"complete"}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task Sends_each_event_of_a_subscription_then_complete()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SubscribeAsync("1", "subscription { count(to: 3) }");
        for (var i = 1; i <= 3; i++)
        {
            var data = $$"""{"count":{{i}}}""";
            Assert.Equal(
                $$"""{"id":"1","type":"next","payload":{"data":""" + data + "}}", await socket.ReadAsync());
        }

        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_subscription_that_fails_ends_with_one_masked_error()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SubscribeAsync("1", "subscription { breaking }");
        Assert.Contains("\"next\"", await socket.ReadAsync(), StringComparison.Ordinal);
        var last = await socket.ReadAsync();
        Assert.StartsWith("""{"id":"1","type":"error","payload":[""", last, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_ends_when_its_client_completes_it()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SubscribeAsync("1", "subscription { silence }");
        await server.Service.Waiting;
        await socket.SendAsync("""{"type":"complete","id":"1"}""");
        await server.Service.Silenced;
    }

    [Fact]
    public async Task A_subscription_ends_when_its_client_disconnects()
    {
        await using var server = await RunningServer.StartAsync();
        using (var socket = await TestSocket.InitialisedAsync(server))
        {
            await socket.SubscribeAsync("1", "subscription { silence }");
            await server.Service.Waiting;
        }

        await server.Service.Silenced;
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_dropped_and_no_events_are_queued()
    {
        var settings = new HttpSettings { StreamSendTimeout = TimeSpan.FromSeconds(1) };
        await using var server = await RunningServer.StartAsync(settings);
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SubscribeAsync("1", "subscription { count(to: 100000000) }");
        await server.Service.CountEnded.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.InRange(server.Service.Counted, 1, 10_000_000);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{ nothing }")]
    public async Task Sends_one_error_for_a_rejected_document_and_keeps_the_socket_open(string query)
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SubscribeAsync("1", query);
        Assert.StartsWith(
            """{"id":"1","type":"error","payload":[{"message":""", await socket.ReadAsync(), StringComparison.Ordinal);
        await socket.SubscribeAsync("1", "{ hello }");
        Assert.Contains("\"next\"", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_operation_name_names_no_operation()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SendAsync(
            """{"type":"subscribe","id":"1","payload":{"query":"{ hello }","operationName":""}}""");
        Assert.Contains("OPERATION_RESOLUTION_FAILURE", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "closed 4400")]
    [InlineData("[]", "closed 4400")]
    [InlineData("{\"type\":", "closed 4400")]
    [InlineData("""{"type":"ping","type":"pong"}""", "closed 4400")]
    [InlineData("""{"id":"1"}""", "closed 4400")]
    [InlineData("""{"type":"start","id":"1"}""", "closed 4400")]
    [InlineData("""{"type":"ping","payload":7}""", "closed 4400")]
    [InlineData("""{"type":"complete"}""", "closed 4400")]
    [InlineData("""{"type":"subscribe","id":"1"}""", "closed 4400")]
    [InlineData("""{"type":"subscribe","id":"","payload":{"query":"{ hello }"}}""", "closed 4400")]
    [InlineData("""{"type":"subscribe","id":"1","payload":{"query":7}}""", "closed 4400")]
    [InlineData("""{"type":"connection_init"}""", "closed 4429")]
    public async Task Closes_on_an_invalid_message(string message, string closed)
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SendAsync(message);
        Assert.StartsWith(closed, await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closes_on_a_binary_message()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SendAsync("""{"type":"ping"}""", WebSocketMessageType.Binary);
        Assert.StartsWith("closed 4400", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graphql-ws")]
    [InlineData(null)]
    public async Task Closes_on_an_unsupported_subprotocol(string? protocol)
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.OpenAsync(server, protocol);
        Assert.StartsWith("closed 4406", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closes_on_a_subscribe_before_the_init_and_replies_to_a_ping()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.OpenAsync(server);
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReadAsync());
        await socket.SubscribeAsync("1", "{ hello }");
        Assert.StartsWith("closed 4401", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closes_if_no_init_arrives_in_time()
    {
        var settings = new HttpSettings { ConnectionInitTimeout = TimeSpan.FromMilliseconds(100) };
        await using var server = await RunningServer.StartAsync(settings);
        using var socket = await TestSocket.OpenAsync(server);
        Assert.StartsWith("closed 4408", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closes_on_an_id_in_use_and_frees_the_id_of_a_completed_operation()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SubscribeAsync("1", "{ waiting }");
        await server.Service.Waiting;
        await socket.SendAsync("""{"type":"complete","id":"1"}""");
        await socket.SubscribeAsync("1", "{ hello }");
        Assert.Contains("Hello", await socket.ReadAsync(), StringComparison.Ordinal);
        Assert.Contains("complete", await socket.ReadAsync(), StringComparison.Ordinal);
        await socket.SubscribeAsync("2", "{ waiting }");
        await socket.SubscribeAsync("2", "{ hello }");
        Assert.StartsWith("closed 4409", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData(""","payload":null""", "")]
    [InlineData(""","payload":{}""", ""","payload":{}""")]
    [InlineData(""","payload":{ "a": ["ü", 1e2] }""", ""","payload":{ "a": ["ü", 1e2] }""")]
    public async Task A_pong_returns_the_payload_of_the_ping(string sent, string returned)
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SendAsync("{\"type\":\"ping\"" + sent + "}");
        Assert.Equal("{\"type\":\"pong\"" + returned + "}", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_query_that_blocks_its_thread_delays_no_other_message()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SubscribeAsync("slow", "{ blocking }");
        await server.Service.Waiting;
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReadAsync());
        await socket.SubscribeAsync("fast", "{ hello }");
        Assert.StartsWith("""{"id":"fast","type":"next",""", await socket.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"id":"fast","type":"complete"}""", await socket.ReadAsync());
        server.Service.Release();
        Assert.StartsWith("""{"id":"slow","type":"next",""", await socket.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"id":"slow","type":"complete"}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task A_query_that_its_client_completed_sends_nothing_even_if_it_cannot_be_interrupted()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SubscribeAsync("1", "{ blocking }");
        await server.Service.Waiting;
        await socket.SendAsync("""{"type":"complete","id":"1"}""");
        await socket.SendAsync("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.ReadAsync());
        server.Service.Release();
        await socket.SubscribeAsync("1", "{ hello }");
        Assert.Contains("Hello", await socket.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReadAsync());
        var stopping = server.StopAsync();
        Assert.StartsWith("closed 1001", await socket.ReadAsync(), StringComparison.Ordinal);
        socket.Dispose();
        await stopping;
    }

    [Fact]
    public async Task Closes_on_a_message_over_the_limit()
    {
        await using var server = await RunningServer.StartAsync(new() { MaxWebSocketMessageBytes = 2048 });
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SendAsync("{\"type\":\"ping\"" + new string(' ', 100_000) + "}");
        Assert.StartsWith("closed 1009", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_operations_over_the_limit()
    {
        await using var server = await RunningServer.StartAsync(new() { MaxOperationsPerWebSocket = 1 });
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SubscribeAsync("1", "{ waiting }");
        await server.Service.Waiting;
        await socket.SubscribeAsync("2", "{ hello }");
        Assert.Contains("LIMIT_EXCEEDED", await socket.ReadAsync(), StringComparison.Ordinal);
        server.Service.Release();
        Assert.Contains("at last", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rejects_sockets_over_the_limit()
    {
        await using var server = await RunningServer.StartAsync(new() { MaxWebSockets = 1 });
        using var socket = await TestSocket.InitialisedAsync(server);
        await Assert.ThrowsAsync<WebSocketException>(() => TestSocket.OpenAsync(server));
    }

    [Fact]
    public async Task A_stopping_server_closes_with_going_away()
    {
        await using var server = await RunningServer.StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        var stopping = server.StopAsync();
        Assert.StartsWith("closed 1001", await socket.ReadAsync(), StringComparison.Ordinal);
        socket.Dispose();
        await stopping;
    }

    [Fact]
    public async Task An_unhandled_exception_is_one_masked_error()
    {
        await using var server = await RunningServer.StartAsync();
        server.Service.Opening = new InvalidOperationException("the secret of the house");
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SubscribeAsync("1", "{ hello }");
        var message = await socket.ReadAsync();
        Assert.Contains("\"correlationId\"", message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", message, StringComparison.Ordinal);
    }
}
