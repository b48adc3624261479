using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Embedded.Desk;
using DiploGraph.Server.Access;
using DiploGraph.Server.Http;
using DiploGraph.Server.Settings;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DiploGraph.Server.Tests.Http;

/// <summary>The real application on a free port of Kestrel, over a small schema.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private RunningServer(WebApplication application, TestService service)
    {
        _application = application;
        Service = service;
        Address = new Uri(application.Urls.First());
        Client = new HttpClient { BaseAddress = Address };
    }

    public TestService Service { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public static async Task<RunningServer> StartAsync(
        HttpSettings? http = null,
        TestService? service = null,
        ILoggerFactory? log = null,
        TrustedDocumentsSettings? trusted = null)
    {
        service ??= new TestService();
#pragma warning disable CA2000 // Without a key, the file of the desk is never opened, and nothing is recorded.
        var desk = new EmbeddedDesk(Path.Combine(Path.GetTempPath(), $"diplograph-test-{Guid.NewGuid():N}"));
        var audit = new AuditRecorder(desk.Audit, TimeProvider.System, NullLogger<AuditRecorder>.Instance);
#pragma warning restore CA2000
        var settings = new DiploGraphSettings
        {
            Urls = "http://127.0.0.1:0",
            Http = http ?? new HttpSettings(),
            TrustedDocuments = trusted ?? new TrustedDocumentsSettings(),
        };
        var application = ServerApplication.Create(
            settings,
            new ServerParts(service.Handler, service.Store, desk, audit, TestService.Sdl),
            log ?? NullLoggerFactory.Instance,
            TimeProvider.System);
        await application.StartAsync();
        return new RunningServer(application, service);
    }

    /// <summary>Sends a query by POST.</summary>
    public Task<HttpResponseMessage> QueryAsync(string query, string? accept = null) =>
        PostAsync(JsonSerializer.Serialize(new { query }), accept);

    /// <summary>Sends a body by POST.</summary>
    public Task<HttpResponseMessage> PostAsync(string body, string? accept = null) =>
        PostAsync(Encoding.UTF8.GetBytes(body), accept);

    /// <summary>Sends a body by POST.</summary>
    public async Task<HttpResponseMessage> PostAsync(
        byte[] body, string? accept = null, string type = "application/json", Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new ByteArrayContent(body);
        if (type.Length > 0)
        {
            request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        Accept(request, accept);
        change?.Invoke(request);
        return await Client.SendAsync(request);
    }

    /// <summary>Sends a request without a body.</summary>
    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, string? accept = null, Action<HttpRequestHeaders>? change = null)
    {
        using var request = new HttpRequestMessage(method, path);
        Accept(request, accept);
        change?.Invoke(request.Headers);
        return await Client.SendAsync(request);
    }

    /// <summary>Sends an operation for server-sent events without waiting for the events.</summary>
    public async Task<HttpResponseMessage> OpenStreamAsync(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/graphql?query={query}");
        Accept(request, "text/event-stream");
        return await Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    public Task StopAsync() => _application.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Service.Release();
        Client.Dispose();
        await _application.DisposeAsync();
    }

    private static void Accept(HttpRequestMessage request, string? accept)
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }
    }
}

/// <summary>The parts of a response that tests check.</summary>
internal static class ResponseExtensions
{
    /// <summary>The whole body.</summary>
    public static Task<string> TextAsync(this HttpResponseMessage response) => response.Content.ReadAsStringAsync();

    /// <summary>The code of the first error; null if there is no error.</summary>
    public static async Task<string?> CodeAsync(this HttpResponseMessage response)
    {
        using var json = JsonDocument.Parse(await response.TextAsync());
        return json.RootElement.TryGetProperty("errors", out var errors)
            ? errors[0].GetProperty("extensions").GetProperty("code").GetString()
            : null;
    }
}
