using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using DiploGraph.Graph.Desk;
using DiploGraph.Server.Tests.Http;
using DiploGraph.Server.Tests.Http.Streams;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Access;

/// <summary>Tokens of an OpenID Connect provider.</summary>
public sealed class TokenTests
{
    private const string Me = "{ me { name role keyId } }";

    /// <summary>The claims that make a token invalid. A null removes the claim.</summary>
    public static TheoryData<string, object?> WrongClaims => new()
    {
        { "exp", TestProvider.SecondsFromNow(-3600) },
        { "exp", null },
        { "nbf", TestProvider.SecondsFromNow(3600) },
        { "aud", "another-service" },
        { "aud", null },
        { "iss", "https://elsewhere.example" },
        { "iss", null },
        { "name", null },
        { "name", "" },
        { "name", "import" },
        { "name", "Anna\nBen" },
    };

    [Theory]
    [InlineData("reviewer", "REVIEWER")]
    [InlineData("Admin", "ADMIN")]
    [InlineData("something-else", "READER")]
    public async Task A_valid_token_identifies_its_caller(string claim, string role)
    {
        await using var provider = await TestProvider.StartAsync();
        await using var server = await AccessServer.StartAsync(provider: provider.Settings);
        var claims = provider.Claims();
        claims["role"] = claim;
        using var answer = await server.AskAsync(Me, $"Bearer {provider.Sign(claims)}");
        Assert.Equal(
            """{"data":{"me":{"name":"Anna","role":"ROLE","keyId":null}}}""".Replace(
                "ROLE", role, StringComparison.Ordinal),
            await answer.TextAsync());
    }

    [Fact]
    public async Task The_highest_role_of_a_list_counts()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var server = await AccessServer.StartAsync(
            provider: provider.Settings with { RoleClaim = "groups", NameClaim = "sub" });
        var claims = provider.Claims();
        claims["groups"] = new[] { "staff", "contributor", "reviewer", "reader" };
        using var answer = await server.AskAsync(Me, $"Bearer {provider.Sign(claims)}");
        Assert.Equal("""{"data":{"me":{"name":"17","role":"REVIEWER","keyId":null}}}""", await answer.TextAsync());
    }

    [Theory]
    [MemberData(nameof(WrongClaims))]
    public async Task A_token_with_a_wrong_claim_is_refused(string claim, object? value)
    {
        await using var provider = await TestProvider.StartAsync();
        await using var server = await AccessServer.StartAsync(provider: provider.Settings);
        var claims = provider.Claims();
        if (value is null)
        {
            claims.Remove(claim);
        }
        else
        {
            claims[claim] = value;
        }

        await ExpectRefusedAsync(server, provider.Sign(claims));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("")]
    public async Task A_token_without_a_signature_is_refused(string algorithm)
    {
        await using var provider = await TestProvider.StartAsync();
        await using var server = await AccessServer.StartAsync(provider: provider.Settings);
        await ExpectRefusedAsync(server, provider.Unsigned(algorithm));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_token_signed_with_the_public_key_is_refused(bool asPem)
    {
        await using var provider = await TestProvider.StartAsync();
        await using var server = await AccessServer.StartAsync(provider: provider.Settings);
        await ExpectRefusedAsync(server, provider.SignedWithPublicKey(asPem));
    }

    [Theory]
    [InlineData("key-1")]
    [InlineData("key-9")]
    [InlineData(null)]
    public async Task A_token_signed_with_another_key_is_refused(string? id)
    {
        await using var provider = await TestProvider.StartAsync();
        await using var server = await AccessServer.StartAsync(provider: provider.Settings);
        using var key = RSA.Create(2048);
        await ExpectRefusedAsync(
            server, TestProvider.Sign(new { alg = "RS256", typ = "JWT", kid = id }, provider.Claims(), key));
    }

    [Fact]
    public async Task A_changed_token_is_refused()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var server = await AccessServer.StartAsync(provider: provider.Settings);
        var claims = provider.Claims();
        var parts = provider.Sign(claims).Split('.');
        claims["role"] = "admin";
        await ExpectRefusedAsync(server, $"{parts[0]}.{provider.Sign(claims).Split('.')[1]}.{parts[2]}");
    }

    [Fact]
    public async Task A_new_key_of_the_provider_is_found()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var server = await AccessServer.StartAsync(provider: provider.Settings);
        await ExpectAnnaAsync();
        provider.ChangeKey();
        await ExpectAnnaAsync();

        async Task ExpectAnnaAsync()
        {
            // The provider's keys are read again in the background.
            var started = TimeProvider.System.GetTimestamp();
            for (var status = HttpStatusCode.Unauthorized; status != HttpStatusCode.OK;)
            {
                Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
                using var answer = await server.AskAsync(Me, $"Bearer {provider.Sign(provider.Claims())}");
                status = answer.StatusCode;
            }
        }
    }

    [Fact]
    public async Task Keys_work_beside_tokens_and_a_socket_accepts_both()
    {
        await using var provider = await TestProvider.StartAsync();
        await using var server = await AccessServer.StartAsync(provider: provider.Settings);
        using (var answer = await server.AskAsync(Me, await server.CreateKeyAsync(Role.Contributor, "Ben")))
        {
            using var json = JsonDocument.Parse(await answer.TextAsync());
            Assert.Equal("Ben", json.RootElement.At("data", "me", "name").GetString());
        }

        using var socket = await TestSocket.OpenAsync(server.Address);
        await socket.SendAsync(
            """{"type":"connection_init","payload":{"Authorization":"Bearer TOKEN"}}""".Replace(
                "TOKEN", provider.Sign(provider.Claims()), StringComparison.Ordinal));
        Assert.Equal("""{"type":"connection_ack"}""", await socket.ReadAsync());
    }

    [Fact]
    public async Task Without_the_provider_tokens_are_refused_and_keys_work()
    {
        var provider = await TestProvider.StartAsync();
        var settings = provider.Settings;
        var token = provider.Sign(provider.Claims());
        await provider.DisposeAsync();
        await using var server = await AccessServer.StartAsync(provider: settings);
        await ExpectRefusedAsync(server, token);
        using var answer = await server.AskAsync(Me, await server.CreateKeyAsync(Role.Reader));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private static async Task ExpectRefusedAsync(AccessServer server, string token)
    {
        using var answer = await server.AskAsync(Me, $"Bearer {token}");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("UNAUTHENTICATED", await answer.CodeAsync());
    }
}
