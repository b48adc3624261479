using System.Net;
using System.Text;
using DiploGraph.Server.Tests.Http;

namespace DiploGraph.Server.Tests.Access;

/// <summary>Mutations that a web page sends without the knowledge of its visitor.</summary>
public sealed class ForgeryTests
{
    private const string Bump = """{"query":"mutation { bump }"}""";

    [Theory]
    [InlineData("https://elsewhere.example")]
    [InlineData("null")]
    public async Task A_mutation_from_another_origin_needs_a_key(string origin)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await PostAsync(server, origin);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("FORBIDDEN", await answer.CodeAsync());
        Assert.Equal(0, server.Service.Bumps);
    }

    [Fact]
    public async Task Own_pages_and_allowed_origins_may_send_mutations()
    {
        const string friend = "https://app.example.org";
        await using var server = await RunningServer.StartAsync(new() { AllowedOrigins = friend });
        foreach (var origin in new[] { friend, server.Address.GetLeftPart(UriPartial.Authority), null })
        {
            using var answer = await PostAsync(server, origin);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.Equal(3, server.Service.Bumps);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("")]
    public async Task A_form_cannot_send_a_mutation(string type)
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.PostAsync(Encoding.UTF8.GetBytes(Bump), type: type);
        Assert.False(answer.IsSuccessStatusCode);
        Assert.Equal(0, server.Service.Bumps);
    }

    [Fact]
    public async Task A_link_cannot_send_a_mutation()
    {
        await using var server = await RunningServer.StartAsync();
        using var answer = await server.SendAsync(HttpMethod.Get, "/graphql?query=mutation%7Bbump%7D");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(0, server.Service.Bumps);
    }

    private static Task<HttpResponseMessage> PostAsync(RunningServer server, string? origin) => server.PostAsync(
        Encoding.UTF8.GetBytes(Bump),
        change: request =>
        {
            if (origin is not null)
            {
                request.Headers.TryAddWithoutValidation("Origin", origin);
            }
        });
}
