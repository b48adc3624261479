namespace DiploGraph.Server.Tests.Http.Responses;

/// <summary>Compression, lengths and the headers of every response.</summary>
public sealed class ResponseSenderTests
{
    private const string Large = "{ letters(count: 100000) }";

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    [InlineData(null, null)]
    public async Task A_large_response_is_compressed_as_the_client_accepts(string? accepts, string? coding)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.SendAsync(
            HttpMethod.Get, "/graphql?query=" + Large, "application/json",
            headers => headers.TryAddWithoutValidation("Accept-Encoding", accepts ?? ""));
        Assert.Equal(coding is null ? [] : [coding], answer.Content.Headers.ContentEncoding);
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(coding is not null, bytes.Length < 10_000);
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
    }

    [Fact]
    public async Task A_small_response_is_sent_uncompressed_with_its_length()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.SendAsync(
            HttpMethod.Get, "/graphql?query={hello}", "application/json",
            headers => headers.TryAddWithoutValidation("Accept-Encoding", "br"));
        Assert.Empty(answer.Content.Headers.ContentEncoding);
        Assert.Equal((await answer.Content.ReadAsByteArrayAsync()).Length, answer.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task No_response_names_the_server_software()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.QueryAsync("{ hello }");
        Assert.Empty(answer.Headers.Server);
        Assert.False(answer.Headers.Contains("X-Powered-By"));
        Assert.Equal(["nosniff"], answer.Headers.GetValues("X-Content-Type-Options"));
    }
}
