using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Tests.Neo4j;
using DiploGraph.Graph.Tests.Skipping;
using DiploGraph.Server.Tests.CommandLine;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Neo4j;

/// <summary>Starting over Neo4j. A failed start prints one sentence, exits with 3 and writes nothing.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class ServeOverNeo4jTests(Neo4jDatabase database) : IAsyncLifetime
{
    private const string Serve = "serve --store neo4j --urls http://127.0.0.1:0";

    public ValueTask InitializeAsync()
    {
        SkipTest.When(database.Unavailable);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_empty_database_is_migrated_on_request_filled_and_shared_by_servers()
    {
        await database.ClearAsync();
        try
        {
            var nothing = await StateAsync();
            var (code, why) = await Neo4jProgram.FailAsync(database.Options, Serve.Split(' '));
            Assert.Equal(3, code);
            Assert.EndsWith(
                "is not set up for DiploGraph yet. Run \"diplograph migrate\", or start with --migrate.", why,
                StringComparison.Ordinal);
            Assert.Equal(nothing, await StateAsync());
            await ServeTwiceAsync();
        }
        finally
        {
            await database.RestoreAsync();
        }
    }

    [Fact]
    public async Task Migrate_lists_the_applied_migrations_and_applies_each_once()
    {
        await database.ClearAsync();
        try
        {
            using var first = Neo4jProgram.Start(database.Options, "migrate");
            Assert.Equal(0, await first.ExitAsync());
            Assert.Contains("applied 001-identity", first.Output, StringComparison.Ordinal);
            using var second = Neo4jProgram.Start(database.Options, "migrate");
            Assert.Equal(0, await second.ExitAsync());
            Assert.Equal(
                [
                    $"{database.Options.Address}, database {database.Options.Database} is up to date: no migration was "
                        + "needed.",
                ],
                CommandLineTests.Lines(second.Output));
        }
        finally
        {
            await database.RestoreAsync();
        }
    }

    [Theory]
    [InlineData(Serve)]
    [InlineData(Serve + " --migrate")]
    [InlineData("migrate")]
    public async Task A_database_of_another_application_is_left_unchanged(string arguments)
    {
        await database.ClearAsync();
        try
        {
            await database.RunAsync("CREATE (:Customer {name: 'Somebody'})-[:BOUGHT]->(:Thing)");
            var before = await StateAsync();
            var (code, why) = await Neo4jProgram.FailAsync(database.Options, arguments.Split(' '));
            Assert.Equal(3, code);
            Assert.Contains("contains 2 nodes of other data", why, StringComparison.Ordinal);
            Assert.EndsWith("Nothing was written.", why, StringComparison.Ordinal);
            Assert.Equal(before, await StateAsync());
        }
        finally
        {
            await database.RestoreAsync();
        }
    }

    [Fact]
    public async Task A_database_of_another_application_is_adopted_on_request_and_keeps_its_data()
    {
        await database.ClearAsync();
        try
        {
            await database.RunAsync("CREATE (:Customer {name: 'Somebody'})-[:BOUGHT]->(:Thing)");
            using var program = Neo4jProgram.Start(database.Options, "migrate", "--adopt");
            Assert.Equal(0, await program.ExitAsync());
            var rows = await database.RunAsync("MATCH (c:Customer)-[:BOUGHT]->(t:Thing) RETURN c.name");
            Assert.Equal("Somebody", Assert.Single(rows)[0]);
        }
        finally
        {
            await database.RestoreAsync();
        }
    }

    [Fact]
    public async Task A_changed_or_unknown_migration_is_reported_by_name()
    {
        await database.EmptyAsync();
        await database.RunAsync("MATCH (m:Migration {name: '002-orders'}) SET m.kept = m.checksum, m.checksum = 'x'");
        try
        {
            var (code, why) = await Neo4jProgram.FailAsync(database.Options, Serve.Split(' '));
            Assert.Equal(3, code);
            Assert.Contains("has a different form of the migration 002-orders", why, StringComparison.Ordinal);
        }
        finally
        {
            await database.RunAsync("MATCH (m:Migration {name: '002-orders'}) SET m.checksum = m.kept REMOVE m.kept");
        }

        await database.RunAsync("CREATE (:Migration {name: '999-later', checksum: 'x'})");
        try
        {
            var (code, why) = await Neo4jProgram.FailAsync(database.Options, Serve.Split(' '));
            Assert.Equal(3, code);
            Assert.Contains("has the migration 999-later, which this version", why, StringComparison.Ordinal);
        }
        finally
        {
            await database.RunAsync("MATCH (m:Migration {name: '999-later'}) DELETE m");
        }
    }

    [Fact]
    public async Task A_wrong_password_prints_one_sentence_and_exits_with_3()
    {
        var before = await StateAsync();
        var (code, why) = await Neo4jProgram.FailAsync(
            database.Options with { Password = "wrong-password" }, Serve.Split(' '));
        Assert.Equal(3, code);
        Assert.Contains("refuses the user \"neo4j\"", why, StringComparison.Ordinal);
        Assert.Contains("NEO4J_PASSWORD", why, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-password", why, StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task A_missing_database_prints_one_sentence_and_exits_with_3()
    {
        var before = await StateAsync();
        var (code, why) = await Neo4jProgram.FailAsync(
            database.Options with { Database = "nowhere" }, Serve.Split(' '));
        Assert.Equal(3, code);
        Assert.Contains("has no database \"nowhere\". Set NEO4J_DATABASE", why, StringComparison.Ordinal);
        Assert.Equal(before, await StateAsync());
    }

    [Fact]
    public async Task A_missing_server_times_out_prints_one_sentence_and_exits_with_3()
    {
        var nobody = database.Options with { Address = new Uri(Diplograph.FreeAddress() + "/") };
        var (code, why) = await Neo4jProgram.FailAsync(nobody, Serve.Split(' '));
        Assert.Equal(3, code);
        Assert.Contains($"Neo4j at {nobody.Address} cannot be reached", why, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"neo4j_version":"5.23.0","neo4j_edition":"community"}""", "runs Neo4j 5.23.0; DiploGraph needs 5.26")]
    [InlineData("""{"neo4j_version":"4.4.40","neo4j_edition":"community"}""", "runs Neo4j 4.4.40; DiploGraph needs 5.26")]
    [InlineData("""{"hello":"world"}""", "There is no Query API of Neo4j 5.26 or later")]
    [InlineData("<html>Welcome</html>", "There is no Query API of Neo4j 5.26 or later")]
    public async Task An_old_or_different_server_prints_one_sentence_and_exits_with_3(string answer, string sentence)
    {
        using var other = new HttpListener();
        var address = Diplograph.FreeAddress() + "/";
        other.Prefixes.Add(address);
        other.Start();
        var methods = new List<string>();
        var answering = Task.Run(async () =>
        {
            while (true)
            {
                var context = await other.GetContextAsync();
                methods.Add(context.Request.HttpMethod);
                await context.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(answer));
                context.Response.Close();
            }
        });
        var (code, why) = await Neo4jProgram.FailAsync(
            database.Options with { Address = new Uri(address) }, [.. Serve.Split(' '), "--migrate"]);
        Assert.Equal(3, code);
        Assert.Contains(sentence, why, StringComparison.Ordinal);
        Assert.All(methods, method => Assert.Equal("GET", method));
        other.Stop();
        await Assert.ThrowsAnyAsync<Exception>(() => answering);
    }

    private async Task ServeTwiceAsync()
    {
        var (first, one) = await Neo4jProgram.ServeAsync(database, "--migrate");
        using (first)
        using (one)
        {
            Assert.False(Directory.Exists(Neo4jProgram.NoFolder));
            Assert.Equal(
                """{"data":{"official":{"name":"Benny Gantz"}}}""",
                await one.AskAsync("""{ official(id: "official:benny-gantz") { name } }"""));
            var (second, two) = await Neo4jProgram.ServeAsync(database);
            using (second)
            using (two)
            {
                // A cursor of one server is valid on the other.
                const string page = "officials(first: 2{0}) {{ nodes {{ id }} pageInfo {{ endCursor }} }}";
                var answer = await one.AskAsync($"{{ {string.Format(null, page, "")} }}");
                using var json = JsonDocument.Parse(answer);
                var cursor = json.RootElement.At("data", "officials", "pageInfo", "endCursor").GetString();
                var next = $"{{ {string.Format(null, page, $", after: \"{cursor}\"")} }}";
                answer = await two.AskAsync(next);
                Assert.Equal(await one.AskAsync(next), answer);
                Assert.DoesNotContain("errors", answer, StringComparison.Ordinal);
                Assert.Equal(answer, await two.AskAsync(next));
                await StopAsync(second);
            }

            await StopAsync(first);
        }
    }

    private static async Task StopAsync(Diplograph program)
    {
        using var kill = Process.Start("kill", ["-TERM", $"{program.Id}"]);
        Assert.Equal(0, await program.ExitAsync());
    }

    // Returns a description of the database, which a failed start must not change.
    private async Task<string> StateAsync()
    {
        var state = new StringBuilder();
        foreach (var text in new[]
        {
            "MATCH (n) RETURN labels(n) AS kind, count(*) AS count ORDER BY kind",
            "MATCH ()-[r]->() RETURN type(r) AS kind, count(*) AS count ORDER BY kind",
            "SHOW INDEXES YIELD name RETURN name ORDER BY name",
            "SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name",
        })
        {
            state.AppendLine(JsonSerializer.Serialize(await database.RunAsync(text)));
        }

        return state.ToString();
    }
}
