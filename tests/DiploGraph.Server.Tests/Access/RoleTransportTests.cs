using System.Text.Json;
using DiploGraph.Graph.Desk;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Tests.Http;
using DiploGraph.Server.Tests.Http.Streams;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Access;

/// <summary>Roles are checked on every way to send a mutation, and the audit says who did what.</summary>
public sealed class RoleTransportTests
{
    [Fact]
    public async Task A_mutation_is_recorded_with_its_author_and_its_revision()
    {
        await using var server = await AccessServer.StartAsync();
        var anna = await server.CreateKeyAsync(Role.Reviewer, "Anna");
        using (var answer = await server.AskAsync(Commit("jp"), anna))
        {
            using var json = JsonDocument.Parse(await answer.TextAsync());
            Assert.Equal("Anna", json.RootElement.At("data", "commitChanges", "revision", "author").GetString());
        }

        using (await server.AskAsync(Commit("not a country"), anna))
        {
            var entries = await server.AuditAsync(2);
            Assert.All(entries, entry => Assert.Equal(
                ("commitChanges", "Anna", anna.Id), (entry.Action, entry.Caller, entry.KeyId)));
            Assert.Equal([1L, null], entries.Select(entry => entry.Revision));
            Assert.Empty(entries[0].ErrorCodes);
            Assert.NotEmpty(entries[1].ErrorCodes);
        }
    }

    [Fact]
    public async Task A_refused_mutation_keeps_its_siblings_and_records_nothing()
    {
        await using var server = await AccessServer.StartAsync();
        var ben = await server.CreateKeyAsync(Role.Contributor, "Ben");
        using var answer = await server.AskAsync(Commit("jp"), ben);
        Assert.Equal("FORBIDDEN", await answer.CodeAsync());
        var entry = Assert.Single(await server.AuditAsync(1));
        Assert.Equal(("commitChanges", "Ben", (long?)null), (entry.Action, entry.Caller, entry.Revision));
        Assert.Equal(["FORBIDDEN"], entry.ErrorCodes);
        Assert.Equal(0, await NewestAsync(server));
    }

    [Fact]
    public async Task Each_request_of_a_batch_is_checked()
    {
        await using var server = await AccessServer.StartAsync(http: new HttpSettings { MaxBatchedRequests = 2 });
        using var answer = await server.PostAsync(
            JsonSerializer.Serialize(new[] { new { query = "{ __typename }" }, new { query = Commit("jp") } }));
        using var json = JsonDocument.Parse(await answer.TextAsync());
        Assert.Equal("FORBIDDEN", json.RootElement.At(1, "errors", 0).Code());
        Assert.Equal(0, await NewestAsync(server));
    }

    [Fact]
    public async Task Each_operation_of_a_socket_is_checked()
    {
        await using var server = await AccessServer.StartAsync();
        using var socket = await TestSocket.OpenAsync(server.Address);
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReadAsync();
        await socket.SubscribeAsync("1", Commit("jp"));
        Assert.Contains("FORBIDDEN", await socket.ReadAsync(), StringComparison.Ordinal);
        Assert.Equal(0, await NewestAsync(server));
    }

    [Fact]
    public async Task A_field_in_a_fragment_is_checked()
    {
        await using var server = await AccessServer.StartAsync();
        using var answer = await server.AskAsync(
            "query { ...A } fragment A on Query { ... on Query { hidden: audit { totalCount } } }");
        Assert.Equal("FORBIDDEN", await answer.CodeAsync());
    }

    private static string Commit(string country) =>
        $$"""
        mutation {
          commitChanges(input: {
            changes: [{ addEntity: { id: "country:{{country}}", label: "Japan" } }], message: "A country.", basedOn: 0
          }) { revision { author } errors { code } }
        }
        """;

    private static async Task<int> NewestAsync(AccessServer server)
    {
        using var answer = await server.AskAsync("{ snapshot { revision } }");
        using var json = JsonDocument.Parse(await answer.TextAsync());
        return json.RootElement.At("data", "snapshot", "revision").GetInt32();
    }
}
