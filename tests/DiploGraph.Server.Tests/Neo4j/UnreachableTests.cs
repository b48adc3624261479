using System.Net;
using System.Text.Json;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Tests.Neo4j;
using DiploGraph.Graph.Tests.Neo4j.Faults;
using DiploGraph.Graph.Tests.Skipping;
using DiploGraph.Server.Tests.CommandLine;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Neo4j;

/// <summary>The responses to clients and orchestrators while the database cannot be reached, and afterwards.</summary>
[Collection(Neo4jCollection.Name)]
public sealed class UnreachableTests(Neo4jDatabase database) : IAsyncLifetime
{
    private const string Query = """{ official(id: "official:benny-gantz") { name } }""";

    public async ValueTask InitializeAsync()
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData(nameof(Neo4jReadMode.Memory))]
    [InlineData(nameof(Neo4jReadMode.Statements))]
    public async Task The_server_reports_that_it_is_not_ready_and_recovers(string reads)
    {
        await using var network = new BrokenNetwork(database.Options.Address);
        var address = Diplograph.FreeAddress();
        using var program = Neo4jProgram.Start(
            database.Options with
            {
                Address = network.Address, ReadTimeout = TimeSpan.FromSeconds(8), RevisionMaxAge = TimeSpan.Zero,
            },
            Enum.Parse<Neo4jReadMode>(reads),
            "serve", "--store", "neo4j", "--urls", address);
        await program.ReadyAsync();
        using var client = new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(60) };
        var sound = await client.AskAsync(Query);
        Assert.Equal("""{"data":{"official":{"name":"Benny Gantz"}}}""", sound);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/health/ready"));

        foreach (var fault in new[] { NetworkFault.Refused, NetworkFault.RequestLost, NetworkFault.RequestHeld })
        {
            network.Break(fault);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(client, "/health/ready"));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/health/live"));
            using var answer = JsonDocument.Parse(await client.AskAsync(Query));
            Assert.Equal("SERVICE_UNAVAILABLE", answer.RootElement.At("errors", 0).Code());
            network.Heal();
            Assert.Equal(sound, await client.AskAsync(Query));
            Assert.Equal(HttpStatusCode.OK, await StatusAsync(client, "/health/ready"));
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return answer.StatusCode;
    }
}
