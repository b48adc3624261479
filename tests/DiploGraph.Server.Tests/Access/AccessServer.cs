using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Embedded.Desk;
using DiploGraph.Graph.Memory;
using DiploGraph.Server.Access;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Http;
using DiploGraph.Server.Resolvers;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Tests.CommandLine;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace DiploGraph.Server.Tests.Access;

/// <summary>The real application and the real schema over an empty graph, with a desk in a temporary folder.</summary>
internal sealed class AccessServer : IAsyncDisposable
{
    private readonly TestFolder _folder = new();
    private readonly MemoryGraphStore _store = new(TimeProvider.System);
    private readonly EmbeddedDesk _desk;
    private readonly AuditRecorder _audit;
    private readonly WebApplication _application;

    private AccessServer(DiploGraphSettings settings, ILoggerFactory log)
    {
        _desk = new EmbeddedDesk(_folder.Path);
        _audit = new AuditRecorder(_desk.Audit, TimeProvider.System, log.CreateLogger<AuditRecorder>());
        var options = new ApiOptions { Desk = _desk, Audit = _audit };
        var sdl = ApiSchema.ReadSdl();
        var handler = new GraphQLRequestHandler(ApiEngine.Create(sdl, options), _store, options);
        _application = ServerApplication.Create(
            settings, new ServerParts(handler, _store, _desk, _audit, sdl), log, TimeProvider.System);
    }

    public IDesk Desk => _desk;

    public string Folder => _folder.Path;

    public MemoryGraphStore Store => _store;

    public HttpClient Client { get; } = new();

    public Uri Address => Client.BaseAddress!;

    public static async Task<AccessServer> StartAsync(
        AccessSettings? access = null,
        OpenIdConnectSettings? provider = null,
        HttpSettings? http = null,
        ILoggerFactory? log = null)
    {
        var settings = new DiploGraphSettings
        {
            Urls = "http://127.0.0.1:0",
            Access = access ?? new AccessSettings(),
            OpenIdConnect = provider ?? new OpenIdConnectSettings(),
            Http = http ?? new HttpSettings(),
        };
        var server = new AccessServer(settings, log ?? NullLoggerFactory.Instance);
        await server._application.StartAsync();
        server.Client.BaseAddress = new Uri(server._application.Urls.First());
        return server;
    }

    /// <summary>Creates a key, and returns its text.</summary>
    public async Task<KeyText> CreateKeyAsync(
        Role role, string owner = "Anna", DateTimeOffset? expires = null)
    {
        var text = KeyText.Create();
        await _desk.Keys.AddAsync(
            new ApiKey
            {
                Id = text.Id,
                Owner = owner,
                Role = role,
                SecretSha256 = text.SecretSha256,
                CreatedAt = TimeProvider.System.GetUtcNow(),
                ExpiresAt = expires,
            },
            default);
        return text;
    }

    /// <summary>Sends a query with a key.</summary>
    public Task<HttpResponseMessage> AskAsync(
        string query, KeyText? key = null, Action<HttpRequestMessage>? change = null) =>
        AskAsync(query, key is null ? null : $"Bearer {key.Reveal()}", change);

    /// <summary>Sends a query with a value of the header Authorization.</summary>
    public async Task<HttpResponseMessage> AskAsync(
        string query, string? authorization, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql");
        request.Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        change?.Invoke(request);
        return await Client.SendAsync(request);
    }

    /// <summary>Sends a body.</summary>
    public async Task<HttpResponseMessage> PostAsync(string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        return await Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
    }

    /// <summary>Returns the entries of the audit, oldest first, once there is a given number.</summary>
    public async Task<IReadOnlyList<AuditEntry>> AuditAsync(int count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (true)
        {
            var page = await _desk.Audit.ListAsync(
                AuditQuery.All, DiploGraph.Graph.Paging.PageRequest.Last(100), patience.Token);
            if (page.Items.Count >= count)
            {
                return [.. page.Items.Reverse()];
            }

            await Task.Yield();
        }
    }

    /// <summary>Waits until everything that was recorded so far is written.</summary>
    public async Task EndAuditAsync() => await _audit.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _application.DisposeAsync();
        await _audit.DisposeAsync();
        await _desk.DisposeAsync();
        await _store.DisposeAsync();
        _folder.Dispose();
    }
}
