using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DiploGraph.Server.Tests.Http.Requests;

/// <summary>Invalid request bodies.</summary>
public sealed class BadBodyTests
{
    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("7")]
    [InlineData("{}")]
    [InlineData("{\"query\":")]
    [InlineData("{\"query\":\"{ hello }\"}{}")]
    [InlineData("{\"query\":null}")]
    [InlineData("{\"query\":{}}")]
    [InlineData("{\"query\":[\"{ hello }\"]}")]
    [InlineData("{\"query\":\"{ hello }\",\"query\":\"{ hello }\"}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"a\":{\"b\":1,\"b\":1}}}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":[]}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":\"{}\"}")]
    [InlineData("{\"query\":\"{ hello }\",\"extensions\":7}")]
    [InlineData("{\"query\":\"{ hello }\",\"operationName\":7}")]
    [InlineData("{\"query\":\"{ hello }\",\"variables\":{\"a\":\"\\ud800\"}}")]
    [InlineData("{\"query\":\"{ hello(name: \\\"\\udc00\\\") }\"}")]
    [InlineData("{\"query\":\"{ hello \u0000 }\"}")]
    [InlineData("{\"query\":\"{ hello }\",}")]
    [InlineData("{\"query\":\"{ hello }\"} // so")]
    public async Task Is_rejected_with_400_and_a_code(string body)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BAD_REQUEST", await answer.CodeAsync());
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_rejected()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.PostAsync(
            [.. "{\"query\":\"{ hello(name: \\\""u8, 0xFF, 0xFE, .. "\\\") }\"}"u8]);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("is not UTF-8", await answer.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_is_rejected_and_none_of_its_requests_run()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.PostAsync("""[{"query":"mutation { bump }"},{"query":"mutation { bump }"}]""");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BATCHING_NOT_SUPPORTED", await answer.CodeAsync());
        Assert.Equal(0, server.Service.Bumps);
    }

    [Fact]
    public async Task Escapes_and_a_byte_order_mark_are_accepted()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.PostAsync(
            [0xEF, 0xBB, 0xBF, .. "{\"query\":\"{ hello(name: \\\"\\ud83c\\udf0f \\u00e9\\\") }\",\"unknown\":1}"u8]);
        Assert.Equal("""{"data":{"hello":"Hello, 🌏 é!"}}""", await answer.TextAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_is_rejected_with_or_without_a_declared_length(bool tellsLength)
    {
        await using var server = await RunningServer.StartAsync(new() { MaxRequestBodyBytes = 2048 });
        using var answer = await server.PostAsync(
            Encoding.UTF8.GetBytes("{\"query\":\"{ hello }\"" + new string(' ', 4096) + "}"),
            change: request => request.Headers.TransferEncodingChunked = !tellsLength);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("BODY_TOO_LARGE", await answer.CodeAsync());
    }

    [Fact]
    public async Task A_body_that_arrives_too_slowly_is_aborted()
    {
        await using var server = await RunningServer.StartAsync(new() { MinRequestBodyBytesPerSecond = 1_000_000 });
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, server.Address.Port);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{"));
        using var reader = new StreamReader(stream);
        Assert.StartsWith("HTTP/1.1 408", await reader.ReadLineAsync(), StringComparison.Ordinal);
    }
}
