using System.Net;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Tests.Http.Streams;

/// <summary>GraphQL over server-sent events, distinct connections mode.</summary>
public sealed class EventStreamTests
{
    [Fact]
    public async Task Sends_next_and_complete_for_a_query()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.QueryAsync("{ hello }", "text/event-stream");
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"hello\":\"Hello, world!\"}}\n\nevent: complete\ndata:\n\n",
            await answer.TextAsync());
    }

    [Fact]
    public async Task Sends_the_errors_of_a_rejected_document()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.QueryAsync("{ nothing }", "text/event-stream");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("event: next\ndata: {\"errors\":[", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sends_each_event_of_a_subscription_then_complete()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.QueryAsync("subscription { count(to: 2) }", "text/event-stream");
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"count\":1}}\n\nevent: next\ndata: {\"data\":{\"count\":2}}\n\n"
                + "event: complete\ndata:\n\n",
            await answer.TextAsync());
    }

    [Fact]
    public async Task An_idle_stream_sends_keep_alives_and_ends_when_its_client_disconnects()
    {
        await using var server = await RunningServer.StartAsync(new() { KeepAliveInterval = TimeSpan.FromSeconds(1) });
        using (var answer = await server.OpenStreamAsync("subscription{silence}"))
        {
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync());
            Assert.Equal(":", await reader.ReadLineAsync());
        }

        await server.Service.Silenced;
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_disconnected_and_no_events_are_queued()
    {
        var settings = new HttpSettings { StreamSendTimeout = TimeSpan.FromSeconds(1) };
        await using var server = await RunningServer.StartAsync(settings);
        using var answer = await server.OpenStreamAsync("subscription{count(to:100000000)}");
        await server.Service.CountEnded.WaitAsync(TimeSpan.FromSeconds(60));
        Assert.InRange(server.Service.Counted, 1, 10_000_000);
        var lost = await Assert.ThrowsAnyAsync<Exception>(answer.TextAsync);
        Assert.True(lost is HttpRequestException or IOException, lost.ToString());
    }

    [Fact]
    public async Task A_stream_opens_before_its_first_event()
    {
        var settings = new HttpSettings { KeepAliveInterval = TimeSpan.FromMinutes(10) };
        await using var server = await RunningServer.StartAsync(settings);
        using var answer = await server.OpenStreamAsync("subscription{silence}").WaitAsync(TimeSpan.FromSeconds(20));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Rejects_streams_over_the_limit_until_one_ends()
    {
        await using var server = await RunningServer.StartAsync(new() { MaxEventStreams = 1 });
        using (var first = await server.OpenStreamAsync("subscription{silence}"))
        {
            await server.Service.Waiting;
            using var second = await server.QueryAsync("{ hello }", "text/event-stream");
            Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
            Assert.Equal("LIMIT_EXCEEDED", await second.CodeAsync());
        }

        await server.Service.Silenced;
        HttpStatusCode status;
        do
        {
            using var third = await server.QueryAsync("{ hello }", "text/event-stream");
            status = third.StatusCode;
        }
        while (status == HttpStatusCode.TooManyRequests);
        Assert.Equal(HttpStatusCode.OK, status);
    }

    [Fact]
    public async Task A_stopping_server_ends_its_streams()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.OpenStreamAsync("subscription{silence}");
        await server.Service.Waiting;
        await server.StopAsync();
        Assert.Equal("", await answer.TextAsync());
        await server.Service.Silenced;
    }

    [Fact]
    public async Task A_subscription_without_a_streaming_media_type_is_rejected_with_advice()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.QueryAsync("subscription { silence }", "application/graphql-response+json");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("STREAM_NEEDED", await answer.CodeAsync());
    }

    [Fact]
    public async Task Responds_to_an_invalid_request_as_JSON()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.PostAsync("{}", "text/event-stream");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }
}
