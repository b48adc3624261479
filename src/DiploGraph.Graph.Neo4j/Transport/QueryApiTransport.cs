using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>
/// Sends statements through Neo4j's HTTP Query API v2: one POST per statement, on pooled connections.
/// </summary>
internal sealed class QueryApiTransport : INeo4jTransport
{
    // Typed JSON distinguishes integers from floats. All servers from 5.26 on know its first version; the additions of
    // later versions are not needed. Plain JSON is accepted too.
    private const string Accepted = "application/vnd.neo4j.query, application/json;q=0.5";

    private readonly Neo4jGraphStoreOptions _options;
    private readonly HttpClient _client;
    private readonly Uri _query;

    public QueryApiTransport(Neo4jGraphStoreOptions options)
    {
        _options = options;
        _query = new Uri(options.Address, $"db/{Uri.EscapeDataString(options.Database)}/query/v2");
#pragma warning disable CA2000 // The client owns it.
        _client = new HttpClient(CreateHandler(options), disposeHandler: true)
#pragma warning restore CA2000
        {
            // Each request has its own timeout.
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
        TimeSpan timeout,
        CancellationToken cancellationToken)
    {
        var body = QueryApiRequestWriter.Write(statement, bookmarks, timeout);
        if (body.Length > _options.MaxRequestBytes)
        {
            throw new Neo4jException(
                Neo4jFailureKind.Rejected,
                Neo4jErrorCodes.TooLarge,
                $"The statement has {body.Length} bytes; the limit is {_options.MaxRequestBytes}");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, _query);
        request.Content = new ReadOnlyMemoryContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        return await SendAsync(
            request,
            (response, utf8) => Read(response, utf8.Span),
            timeout,
            cancellationToken);
    }

    public async Task<string> ReadVersionAsync(TimeSpan timeout, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, _options.Address);
        return await SendAsync(request, (_, utf8) => ReadVersion(utf8.Span), timeout, cancellationToken);
    }

    public void Dispose() => _client.Dispose();

    private static SocketsHttpHandler CreateHandler(Neo4jGraphStoreOptions options) => new()
    {
        ConnectTimeout = options.ConnectTimeout,
        MaxConnectionsPerServer = options.MaxConcurrency,
        PooledConnectionLifetime = TimeSpan.FromMinutes(10),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
        AutomaticDecompression = DecompressionMethods.All,

        // A redirect could send the password to another server.
        AllowAutoRedirect = false,
        UseCookies = false,
    };

    private static CypherResult Read(HttpResponseMessage response, ReadOnlySpan<byte> utf8)
    {
        try
        {
            var result = QueryApiResponseReader.Read(utf8);
            return response.IsSuccessStatusCode ? result : throw NotQueryApi(response);
        }
        catch (JsonException) when (!response.IsSuccessStatusCode)
        {
            throw NotQueryApi(response);
        }
    }

    private static Neo4jException NotQueryApi(HttpResponseMessage response) => new(
        Neo4jFailureKind.Rejected,
        (int)response.StatusCode >= 500 ? Neo4jErrorCodes.GatewayFailed : Neo4jErrorCodes.NotNeo4j,
        $"the response was HTTP {(int)response.StatusCode}, not from Neo4j's Query API");

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
            // Not Neo4j.
        }

        throw new Neo4jException(
            Neo4jFailureKind.Rejected, Neo4jErrorCodes.NotNeo4j, "the server is not Neo4j");
    }

    private async Task<T> SendAsync<T>(
        HttpRequestMessage request,
        Func<HttpResponseMessage, ReadOnlyMemory<byte>, T> read,
        TimeSpan timeout,
        CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(timeout);
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
                ? new Neo4jException(Neo4jFailureKind.NotSent, "", "connecting timed out", exception)
                : new Neo4jException(
                    Neo4jFailureKind.TimedOut, "", $"no response within {timeout.TotalSeconds:0.###} s", exception);
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
            throw new Neo4jException(Neo4jFailureKind.OutcomeUnknown, "", "the response was cut off", exception);
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
                    Neo4jErrorCodes.TooLarge,
                    $"The response has more than {_options.MaxResponseBytes} bytes");
            }
        }
    }
}
