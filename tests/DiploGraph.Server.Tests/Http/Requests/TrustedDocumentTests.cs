using System.Net;
using System.Text;
using DiploGraph.Server.Security;
using DiploGraph.Server.Tests.CommandLine;
using DiploGraph.Server.Tests.Http.Streams;

namespace DiploGraph.Server.Tests.Http.Requests;

/// <summary>Documents that are requested by id: GraphQL over HTTP, appendix "Persisted Documents".</summary>
public sealed class TrustedDocumentTests : IDisposable
{
    private const string Greeting = "query Greet($name: String!) { hello(name: $name) }";
    private const string Bump = "mutation { bump }";
    private const string Count = "subscription { count(to: 1) }";
    private const string Unknown = "sha256:0000000000000000000000000000000000000000000000000000000000000000";

    private readonly TestFolder _folder = new();

    public TrustedDocumentTests()
    {
        File.WriteAllText(_folder.In("greeting.graphql"), Greeting + "\n");
        File.WriteAllText(_folder.In("bump.graphql"), Bump);
        File.WriteAllText(_folder.In("count.gql"), Count);
    }

    [Fact]
    public async Task A_POST_can_execute_a_document_by_its_id()
    {
        await using var server = await StartAsync();
        using var answer = await server.PostAsync(
            $$"""{"documentId":"{{Id(Greeting)}}","variables":{"name":"Tokyo"},"operationName":"Greet"}""");
        Assert.Equal("""{"data":{"hello":"Hello, Tokyo!"}}""", await answer.TextAsync());
    }

    [Fact]
    public async Task A_GET_can_execute_a_query_by_its_id_but_not_a_mutation()
    {
        await using var server = await StartAsync();
        var variables = Uri.EscapeDataString("""{"name":"Tokyo"}""");
        using var answer = await server.SendAsync(
            HttpMethod.Get, $"/graphql?documentId={Id(Greeting)}&variables={variables}");
        Assert.Equal("""{"data":{"hello":"Hello, Tokyo!"}}""", await answer.TextAsync());
        using var mutation = await server.SendAsync(HttpMethod.Get, $"/graphql?documentId={Id(Bump)}");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, mutation.StatusCode);
        Assert.Equal(0, server.Service.Bumps);
    }

    [Fact]
    public async Task A_document_can_be_executed_by_the_hash_that_Apollo_clients_send()
    {
        await using var server = await StartAsync();
        var hash = Id(Greeting)["sha256:".Length..];
        using var answer = await server.PostAsync(
            """{"variables":{"name":"Oslo"},"extensions":{"persistedQuery":{"version":1,"sha256Hash":"HASH"}}}"""
                .Replace("HASH", hash, StringComparison.Ordinal));
        Assert.Equal("""{"data":{"hello":"Hello, Oslo!"}}""", await answer.TextAsync());
    }

    [Fact]
    public async Task A_WebSocket_executes_a_document_by_its_id_and_reports_an_unknown_id()
    {
        await using var server = await StartAsync();
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SendAsync($$$"""{"type":"subscribe","id":"1","payload":{"documentId":"{{{Unknown}}}"}}""");
        Assert.Contains("PERSISTED_QUERY_NOT_FOUND", await socket.ReadAsync(), StringComparison.Ordinal);
        await socket.SendAsync($$$"""{"type":"subscribe","id":"1","payload":{"documentId":"{{{Id(Count)}}}"}}""");
        Assert.Contains("""{"count":1}""", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($$"""{"documentId":"{{Unknown}}"}""", "The server has no document with this documentId.")]
    [InlineData("""{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"00"}}}""", "PersistedQueryNotFound")]
    [InlineData("""{"extensions":{"persistedQuery":7}}""", "PersistedQueryNotFound")]
    public async Task The_error_for_an_unknown_id_makes_clients_send_the_document(string body, string message)
    {
        await using var server = await StartAsync();
        using var answer = await server.PostAsync(body, "application/json");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("PERSISTED_QUERY_NOT_FOUND", await answer.CodeAsync());
        Assert.Contains($"\"message\":\"{message}\"", await answer.TextAsync(), StringComparison.Ordinal);
        using var strict = await server.PostAsync(body, "application/graphql-response+json");
        Assert.Equal(HttpStatusCode.BadRequest, strict.StatusCode);
    }

    [Theory]
    [InlineData("""{"documentId":"0000"}""")]
    [InlineData("""{"documentId":"md5:00000000000000000000000000000000"}""")]
    [InlineData("""{"documentId":"sha256:0000"}""")]
    [InlineData("""{"documentId":"sha256:ABCDEF0000000000000000000000000000000000000000000000000000000000"}""")]
    [InlineData("""{"documentId":7}""")]
    [InlineData("""{"documentId":""}""")]
    [InlineData($$"""{"documentId":"{{Unknown}}","query":"{ hello }"}""")]
    [InlineData($$"""{"documentId":"{{Unknown}}","documentId":"{{Unknown}}"}""")]
    public async Task An_invalid_id_is_a_bad_request(string body)
    {
        await using var server = await StartAsync();
        using var answer = await server.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BAD_REQUEST", await answer.CodeAsync());
    }

    [Fact]
    public async Task An_id_that_is_repeated_in_a_URL_is_a_bad_request()
    {
        await using var server = await StartAsync();
        using var answer = await server.SendAsync(
            HttpMethod.Get, $"/graphql?documentId={Id(Greeting)}&documentId={Id(Greeting)}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Without_documents_an_id_is_not_supported()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.PostAsync($$"""{"documentId":"{{Unknown}}"}""");
        Assert.Equal("PERSISTED_QUERY_NOT_SUPPORTED", await answer.CodeAsync());
    }

    [Fact]
    public async Task Other_documents_are_executed_unless_forbidden()
    {
        await using var server = await StartAsync();
        using var answer = await server.QueryAsync("{ hello }");
        Assert.Equal("""{"data":{"hello":"Hello, world!"}}""", await answer.TextAsync());
    }

    [Theory]
    [InlineData("""{"query":"mutation Mine { bump }"}""")]
    [InlineData("""{"query":"mutation Mine { bump }","extensions":{}}""")]
    [InlineData("""{"query":"{ no such syntax"}""")]
    [InlineData("""{"query":"mutation { bump } "}""")]
    public async Task Only_trusted_documents_are_executed_if_configured(string body)
    {
        await using var server = await StartAsync(only: true);
        using var answer = await server.PostAsync(body);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("PERSISTED_QUERY_REQUIRED", await answer.CodeAsync());
        Assert.Equal(0, server.Service.Bumps);
    }

    [Fact]
    public async Task Trusted_documents_can_be_sent_by_id_or_as_text()
    {
        await using var server = await StartAsync(only: true);
        using var byId = await server.PostAsync($$"""{"documentId":"{{Id(Bump)}}"}""");
        using var byText = await server.QueryAsync(Bump);
        Assert.Equal("""{"data":{"bump":1}}""", await byId.TextAsync());
        Assert.Equal("""{"data":{"bump":2}}""", await byText.TextAsync());
    }

    [Fact]
    public async Task Untrusted_documents_are_also_rejected_by_GET_and_on_a_WebSocket()
    {
        await using var server = await StartAsync(only: true);
        using var answer = await server.SendAsync(HttpMethod.Get, "/graphql?query={hello}");
        Assert.Equal("PERSISTED_QUERY_REQUIRED", await answer.CodeAsync());
        using var socket = await TestSocket.InitialisedAsync(server);
        await socket.SubscribeAsync("1", "{ hello }");
        Assert.Contains("PERSISTED_QUERY_REQUIRED", await socket.ReadAsync(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<RunningServer> StartAsync(bool only = false) =>
        RunningServer.StartAsync(trusted: new() { Folder = _folder.Path, Only = only });

    private static string Id(string document) => "sha256:" + TrustedDocuments.HashOf(Encoding.UTF8.GetBytes(document));
}
