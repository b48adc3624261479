using System.Net;

namespace DiploGraph.Server.Tests.Http.Streams;

/// <summary>GraphQL over server-sent events, distinct connections mode.</summary>
public sealed class EventStreamTests
{
    [Fact]
    public async Task Answers_a_query_by_next_and_complete()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.QueryAsync("{ hello }", "text/event-stream");
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            "event: next\ndata: {\"data\":{\"hello\":\"Hello, world!\"}}\n\nevent: complete\ndata:\n\n",
            await answer.TextAsync());
    }

    [Fact]
    public async Task Answers_a_refused_document_by_its_errors()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.QueryAsync("{ nothing }", "text/event-stream");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.StartsWith("event: next\ndata: {\"errors\":[", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_what_is_no_request_as_JSON()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.PostAsync("{}", "text/event-stream");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.MediaType);
    }
}
