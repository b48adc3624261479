using System.Net;
using System.Text.Json;
using DiploGraph.Graph.Failures;
using Microsoft.Extensions.Logging;

namespace DiploGraph.Server.Tests.Http.Responses;

/// <summary>The responses to callers and the log entries after failures.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task A_resolver_failure_is_masked_with_an_id_that_is_also_logged()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.QueryAsync("{ hello failing }");
        var text = await answer.TextAsync();
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        Assert.Equal("Hello, world!", json.RootElement.GetProperty("data").GetProperty("hello").GetString());
        var extensions = json.RootElement.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal("INTERNAL_SERVER_ERROR", extensions.GetProperty("code").GetString());
        var masked = Assert.Single(server.Service.Masked);
        Assert.Equal(masked.CorrelationId, extensions.GetProperty("correlationId").GetString());
    }

    [Fact]
    public async Task An_unhandled_exception_is_a_500_in_JSON_without_a_stack_trace()
    {
        using var log = new ListLogging();
        await using var server = await RunningServer.StartAsync(log: log);
        server.Service.Opening = new InvalidOperationException("the secret of the house");
        using var answer = await server.QueryAsync("{ hello }");
        var text = await answer.TextAsync();
        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Equal("INTERNAL_SERVER_ERROR", await answer.CodeAsync());
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(text);
        var error = json.RootElement.GetProperty("errors")[0];
        var id = error.GetProperty("extensions").GetProperty("correlationId").GetString()!;
        Assert.Contains(log.Lines, line => line.Contains(id, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_state_that_cannot_be_opened_is_reported_to_the_caller()
    {
        await using var server = await RunningServer.StartAsync();
        server.Service.Opening = new GraphStoreException(GraphStoreFailure.Unavailable, "The disk is gone.");
        using var answer = await server.QueryAsync("{ hello }");
        Assert.Equal(
            """{"errors":[{"message":"The store is temporarily unavailable. Try again in a moment.","extensions":{"code":"SERVICE_UNAVAILABLE"}}]}""",
            await answer.TextAsync());
    }

    [Fact]
    public async Task Readiness_depends_on_the_store_and_liveness_does_not()
    {
        await using var server = await RunningServer.StartAsync();
        using var ready = await server.SendAsync(HttpMethod.Get, "/health/ready");
        server.Service.Opening = new InvalidOperationException("gone");
        using var notReady = await server.SendAsync(HttpMethod.Get, "/health/ready");
        using var live = await server.SendAsync(HttpMethod.Get, "/health/live");
        Assert.Equal(
            [HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK],
            new[] { ready, notReady, live }.Select(it => it.StatusCode));
    }

    [Fact]
    public async Task A_stopping_server_completes_running_requests()
    {
        var server = await RunningServer.StartAsync();
        var answering = server.QueryAsync("{ waiting }");
        await server.Service.Waiting;
        var stopping = server.StopAsync();
        server.Service.Release();
        using var answer = await answering;
        Assert.Equal("""{"data":{"waiting":"at last"}}""", await answer.TextAsync());
        await stopping;
        await server.DisposeAsync();
    }

    private sealed class ListLogging : ILoggerFactory, ILogger
    {
        public List<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public void AddProvider(ILoggerProvider provider)
        {
            // This logger needs no provider: the test reads the lines directly.
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            lock (Lines)
            {
                Lines.Add(formatter(state, exception));
            }
        }

        public void Dispose() => Lines.TrimExcess();
    }
}
