using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>
/// The transport over Neo4j's HTTP Query API v2: one POST a statement, on connections that the client keeps open.
/// </summary>
internal sealed class QueryApiTransport : INeo4jTransport
{
    // Typed JSON keeps whole numbers whole. Only its first version is known to every server from 5.26 on, and what its
    // successors add is not used here; plain JSON is read too.
    private const string Accepted = "application/vnd.neo4j.query, application/json;q=0.5";

    private readonly Neo4jGraphStoreOptions _options;
    private readonly HttpClient _client;
    private readonly Uri _query;

    public QueryApiTransport(Neo4jGraphStoreOptions options)
    {
        _options = options;
        _query = new Uri(options.Address, $"db/{Uri.EscapeDataString(options.Database)}/query/v2");
#pragma warning disable CA2000 // The client owns it.
        _client = new HttpClient(Handler(options), disposeHandler: true)
#pragma warning restore CA2000
        {
            // Each request has an end of its own.
            Timeout = Timeout.InfiniteTimeSpan,
            DefaultRequestVersion = HttpVersion.Version11,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrHigher,
        };
        _client.DefaultRequestHeaders.Authorization = options.Token is { } token
            ? new AuthenticationHeaderValue("Bearer", token)
            : options.User.Length > 0
                ? new AuthenticationHeaderValue("Basic", Convert.ToBase64String(
                    Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")))
                : null;
        _client.DefaultRequestHeaders.Add("Accept", Accepted);
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("DiploGraph");
    }

    public async Task<CypherResult> RunAsync(
        CypherStatement statement,
        IReadOnlyCollection<string> bookmarks,
        TimeSpan within,
        CancellationToken cancellationToken)
    {
        var body = QueryApiRequestWriter.Write(statement, bookmarks, within);
        if (body.Length > _options.MaxRequestBytes)
        {
            throw new Neo4jException(
                Neo4jFailureKind.Rejected,
                Neo4jFailureMapper.TooLarge,
                $"The statement has {body.Length} bytes; {_options.MaxRequestBytes} are sent at most.");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, _query);
        request.Content = new ReadOnlyMemoryContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return await SendAsync(
            request,
            (response, utf8) => Read(response, utf8.Span),
            within,
            cancellationToken);
    }

    public async Task<string> ReadVersionAsync(TimeSpan within, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _options.Address);
        return await SendAsync(request, (_, utf8) => ReadVersion(utf8.Span), within, cancellationToken);
    }

    public void Dispose() => _client.Dispose();

    private static SocketsHttpHandler Handler(Neo4jGraphStoreOptions options) => new()
    {
        ConnectTimeout = options.ConnectTimeout,
        MaxConnectionsPerServer = options.MaxConcurrency,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
        AutomaticDecompression = DecompressionMethods.All,

        // A redirection would carry the password to wherever it leads.
        AllowAutoRedirect = false,
        UseCookies = false,
    };

    private static CypherResult Read(HttpResponseMessage response, ReadOnlySpan<byte> utf8)
    {
        try
        {
            var result = QueryApiResponseReader.Read(utf8);
            return response.IsSuccessStatusCode ? result : throw Foreign(response);
        }
        catch (JsonException) when (!response.IsSuccessStatusCode)
        {
            throw Foreign(response);
        }
    }

    private static Neo4jException Foreign(HttpResponseMessage response) => new(
        Neo4jFailureKind.Rejected,
        (int)response.StatusCode >= 500 ? Neo4jFailureMapper.GatewayFailed : Neo4jFailureMapper.NotNeo4j,
        $"The answer was HTTP {(int)response.StatusCode} and none of Neo4j's Query API.");

    private static string ReadVersion(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("neo4j_version"u8))
                {
                    reader.Read();
                    return reader.GetString() ?? "";
                }
            }
        }
        catch (JsonException)
        {
            // Something else than Neo4j answers there.
        }

        throw new Neo4jException(
            Neo4jFailureKind.Rejected, Neo4jFailureMapper.NotNeo4j, "What answers there is no Neo4j.");
    }

    private async Task<T> SendAsync<T>(
        HttpRequestMessage request,
        Func<HttpResponseMessage, ReadOnlyMemory<byte>, T> read,
        TimeSpan within,
        CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(within);
        try
        {
            using var response = await _client.SendAsync(
                request, HttpCompletionOption.ResponseHeadersRead, ending.Token);
            var body = await ReadBodyAsync(response, ending.Token);
            return read(response, body);
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw exception.InnerException is TimeoutException
                ? new Neo4jException(Neo4jFailureKind.NotSent, "", "No connection was made in time.", exception)
                : new Neo4jException(
                    Neo4jFailureKind.TimedOut, "", $"No answer came within {within.TotalSeconds:0.###} s.", exception);
        }
        catch (HttpRequestException exception)
        {
            throw new Neo4jException(
                exception.HttpRequestError is HttpRequestError.ConnectionError
                    or HttpRequestError.NameResolutionError
                    or HttpRequestError.SecureConnectionError
                    ? Neo4jFailureKind.NotSent
                    : Neo4jFailureKind.OutcomeUnknown,
                "",
                (exception.InnerException ?? exception).Message.TrimEnd('.'),
                exception);
        }
        catch (Exception exception) when (exception is IOException or JsonException)
        {
            throw new Neo4jException(Neo4jFailureKind.OutcomeUnknown, "", "The answer broke off.", exception);
        }
    }

    private async Task<ReadOnlyMemory<byte>> ReadBodyAsync(
        HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var buffer = new ArrayBufferWriter<byte>(
            (int)Math.Clamp(response.Content.Headers.ContentLength ?? 16 * 1024, 256, 1024 * 1024));
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        while (true)
        {
            var read = await stream.ReadAsync(buffer.GetMemory(16 * 1024), cancellationToken);
            if (read == 0)
            {
                return buffer.WrittenMemory;
            }

            buffer.Advance(read);
            if (buffer.WrittenCount > _options.MaxResponseBytes)
            {
                throw new Neo4jException(
                    Neo4jFailureKind.Rejected,
                    Neo4jFailureMapper.TooLarge,
                    $"The answer has more than {_options.MaxResponseBytes} bytes.");
            }
        }
    }
}
