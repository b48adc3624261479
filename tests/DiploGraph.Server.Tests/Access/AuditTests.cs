using System.Net;
using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Desk;
using DiploGraph.Server.Tests.Http;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Access;

/// <summary>The audit over HTTP.</summary>
public sealed class AuditTests
{
    private const string Audit =
        "{ audit { totalCount nodes { action caller keyId subject revision errorCodes } } }";

    [Fact]
    public async Task A_refusal_is_recorded_and_an_admin_reads_it()
    {
        await using var server = await AccessServer.StartAsync();
        var anna = await server.CreateKeyAsync(Role.Reviewer, "Anna");
        using (var refused = await server.AskAsync("{ a: audit { totalCount } me { name } }", anna))
        {
            Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
            using var json = JsonDocument.Parse(await refused.TextAsync());
            Assert.Equal("Anna", json.RootElement.At("data", "me", "name").GetString());
            Assert.Equal(JsonValueKind.Null, json.RootElement.At("data", "a").ValueKind);
            var error = Assert.Single(json.RootElement.At("errors").EnumerateArray());
            Assert.Equal("FORBIDDEN", error.Code());
            Assert.Equal("a", error.At("path", 0).GetString());
            Assert.Equal(
                "This field requires the role ADMIN; your role is REVIEWER.", error.At("message").GetString());
        }

        await server.AuditAsync(1);
        using var answer = await server.AskAsync(Audit, await server.CreateKeyAsync(Role.Admin, "Ben"));
        using var read = JsonDocument.Parse(await answer.TextAsync());
        var entry = read.RootElement.At("data", "audit", "nodes", 0);
        Assert.Equal(
            ("audit", "Anna", anna.Id, "FORBIDDEN"),
            (entry.At("action").GetString(), entry.At("caller").GetString(), entry.At("keyId").GetString(),
                entry.At("errorCodes", 0).GetString()));
        Assert.Equal(1, read.RootElement.At("data", "audit", "totalCount").GetInt32());
    }

    [Fact]
    public async Task Pages_and_filters_select_entries()
    {
        await using var server = await AccessServer.StartAsync();
        foreach (var owner in new[] { "Anna", "Ben", "Anna" })
        {
            var key = await server.CreateKeyAsync(Role.Reader, owner);
            using var refused = await server.AskAsync("{ audit { totalCount } }", key);
        }

        await server.AuditAsync(3);
        var admin = await server.CreateKeyAsync(Role.Admin);
        Assert.Equal(["Anna", "Anna"], await CallersAsync("where: { caller: \"Anna\", hasErrors: true }"));
        Assert.Empty(await CallersAsync("where: { hasErrors: false }"));
        Assert.Empty(await CallersAsync("where: { before: \"2020-01-01T00:00:00Z\" }"));
        Assert.Equal(3, (await CallersAsync("where: { from: \"2020-01-01T00:00:00Z\" }")).Length);
        Assert.Equal(2, (await CallersAsync("first: 2")).Length);

        async Task<string[]> CallersAsync(string arguments)
        {
            using var answer = await server.AskAsync($"{{ audit({arguments}) {{ nodes {{ caller }} }} }}", admin);
            using var json = JsonDocument.Parse(await answer.TextAsync());
            return json.RootElement.At("data", "audit", "nodes").Texts("caller");
        }
    }

    [Fact]
    public async Task Refusals_beyond_the_limit_are_answered_but_not_recorded()
    {
        await using var server = await AccessServer.StartAsync();
        var aliases = string.Concat(Enumerable.Range(0, 10).Select(number => $"a{number}: audit {{ totalCount }} "));
        for (var request = 0; request < 105; request++)
        {
            using var answer = await server.AskAsync($"{{ {aliases} }}");
            using var json = JsonDocument.Parse(await answer.TextAsync());
            Assert.Equal(10, json.RootElement.At("errors").GetArrayLength());
        }

        await server.EndAuditAsync();
        Assert.Equal(1_000, await server.Desk.Audit.CountAsync(AuditQuery.All, default));
    }

    [Fact]
    public async Task No_file_log_or_response_has_the_text_of_a_key()
    {
        using var log = new TextLog();
        await using var server = await AccessServer.StartAsync(log: log);
        var valid = await server.CreateKeyAsync(Role.Reader);
        var (revoked, unknown) = (await server.CreateKeyAsync(Role.Admin), KeyText.Create());
        await server.Desk.Keys.RevokeAsync(revoked.Id, TimeProvider.System.GetUtcNow(), default);
        var responses = new List<string>();
        foreach (var key in new[] { valid, revoked, unknown })
        {
            foreach (var query in new[] { "{ me { name keyId } }", "{ audit { totalCount } }", "{ nonsense", "{ x }" })
            {
                using var answer = await server.AskAsync(query, key);
                responses.Add(answer.Headers + await answer.TextAsync());
                using var twice = await server.AskAsync(query, $"Bearer {key.Reveal()}{key.Reveal()}");
                responses.Add(twice.Headers + await twice.TextAsync());
            }
        }

        await server.EndAuditAsync();
        List<string> texts = [.. responses, log.Text, .. Directory.EnumerateFiles(server.Folder).Select(ReadShared)];
        Assert.Contains(texts, text => text.Contains(valid.SecretSha256, StringComparison.Ordinal));
        foreach (var key in new[] { valid, revoked, unknown })
        {
            Assert.DoesNotContain(
                texts, text => text.Contains(key.Reveal()[^64..], StringComparison.OrdinalIgnoreCase));
        }
    }

    private static string ReadShared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var reader = new StreamReader(file, Encoding.Latin1);
        return reader.ReadToEnd();
    }
}
