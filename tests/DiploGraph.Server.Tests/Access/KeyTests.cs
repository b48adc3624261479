using System.Net;
using System.Text.Json;
using DiploGraph.Graph.Desk;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Tests.Http;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Access;

/// <summary>Keys over HTTP.</summary>
public sealed class KeyTests
{
    private const string Me = "{ me { name role keyId expiresAt } }";

    private static readonly DateTimeOffset NextCentury = new(2126, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Without_a_key_the_caller_is_an_anonymous_reader()
    {
        await using var server = await AccessServer.StartAsync();
        using var answer = await server.AskAsync(Me);
        Assert.Equal(
            """{"data":{"me":{"name":null,"role":"READER","keyId":null,"expiresAt":null}}}""",
            await answer.TextAsync());
        Assert.False(File.Exists(Path.Combine(server.Folder, "desk.db")));
    }

    [Fact]
    public async Task A_key_identifies_its_owner()
    {
        await using var server = await AccessServer.StartAsync();
        var key = await server.CreateKeyAsync(Role.Contributor, "Anna", NextCentury);
        using var answer = await server.AskAsync(Me, key);
        using var json = JsonDocument.Parse(await answer.TextAsync());
        var me = json.RootElement.At("data", "me");
        Assert.Equal(
            ("Anna", "CONTRIBUTOR", key.Id, "2126-01-01T00:00:00Z"),
            (me.At("name").GetString(), me.At("role").GetString(), me.At("keyId").GetString(),
                me.At("expiresAt").GetString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer nonsense")]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer dg_0123456789ab_0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("Bearer eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ.")]
    public async Task An_invalid_key_is_refused(string authorization)
    {
        await using var server = await AccessServer.StartAsync();
        await ExpectRefusedAsync(server, authorization);
        var entry = Assert.Single(await server.AuditAsync(1));
        Assert.Equal(("authenticate", (string?)null), (entry.Action, entry.Caller));
        Assert.Equal(["UNAUTHENTICATED"], entry.ErrorCodes);
    }

    [Fact]
    public async Task The_secret_of_another_key_is_refused()
    {
        await using var server = await AccessServer.StartAsync();
        var (one, other) = (await server.CreateKeyAsync(Role.Admin), await server.CreateKeyAsync(Role.Reader));
        await ExpectRefusedAsync(server, $"Bearer dg_{one.Id}_{other.Reveal()[^64..]}");
        Assert.Equal(one.Id, Assert.Single(await server.AuditAsync(1)).KeyId);
    }

    [Fact]
    public async Task An_expired_key_is_refused()
    {
        await using var server = await AccessServer.StartAsync();
        var key = await server.CreateKeyAsync(Role.Admin, expires: TimeProvider.System.GetUtcNow().AddSeconds(-1));
        await ExpectRefusedAsync(server, $"Bearer {key.Reveal()}");
    }

    [Fact]
    public async Task A_revoked_key_is_refused_within_two_seconds()
    {
        await using var server = await AccessServer.StartAsync();
        var key = await server.CreateKeyAsync(Role.Admin);
        using (var before = await server.AskAsync(Me, key))
        {
            Assert.Equal(HttpStatusCode.OK, before.StatusCode);
        }

        await server.Desk.Keys.RevokeAsync(key.Id, TimeProvider.System.GetUtcNow(), default);
        var revoked = TimeProvider.System.GetTimestamp();
        for (var status = HttpStatusCode.OK; status != HttpStatusCode.Unauthorized;)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(revoked) < TimeSpan.FromSeconds(2));
            using var answer = await server.AskAsync(Me, key);
            status = answer.StatusCode;
        }
    }

    [Fact]
    public async Task A_key_in_the_URL_has_no_effect()
    {
        await using var server = await AccessServer.StartAsync();
        var key = await server.CreateKeyAsync(Role.Admin);
        var url = $"/graphql?query={{me{{role}}}}&access_token={key.Reveal()}&Authorization=Bearer%20{key.Reveal()}";
        using var answer = await server.Client.GetAsync(new Uri(url, UriKind.Relative));
        Assert.Equal("""{"data":{"me":{"role":"READER"}}}""", await answer.TextAsync());
    }

    [Fact]
    public async Task A_setting_closes_the_server_to_callers_without_a_key()
    {
        await using var server = await AccessServer.StartAsync(new() { AnonymousRole = AnonymousRole.None });
        using var refused = await server.AskAsync("{ __typename }");
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("Bearer", refused.Headers.WwwAuthenticate.ToString());
        Assert.Equal("UNAUTHENTICATED", await refused.CodeAsync());
        using var answer = await server.AskAsync("{ __typename }", await server.CreateKeyAsync(Role.Reader));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_last_use_is_recorded_once_a_minute()
    {
        await using var server = await AccessServer.StartAsync();
        var key = await server.CreateKeyAsync(Role.Reader);
        DateTimeOffset? first = null;
        for (var started = TimeProvider.System.GetTimestamp(); first is null;)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
            using var answer = await server.AskAsync(Me, key);
            first = (await server.Desk.Keys.FindAsync(key.Id, default))!.LastUsedAt;
        }

        using var again = await server.AskAsync(Me, key);
        Assert.Equal(first, (await server.Desk.Keys.FindAsync(key.Id, default))!.LastUsedAt);
    }

    private static async Task ExpectRefusedAsync(AccessServer server, string authorization)
    {
        using var answer = await server.AskAsync(Me, authorization);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("Bearer error=\"invalid_token\"", answer.Headers.WwwAuthenticate.ToString());
        Assert.Equal("UNAUTHENTICATED", await answer.CodeAsync());
    }
}
