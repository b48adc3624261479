using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Tests.Neo4j;
using DiploGraph.Server.Tests.CommandLine;

namespace DiploGraph.Server.Tests.Neo4j;

/// <summary>The program with the Neo4j database of the tests.</summary>
internal static class Neo4jProgram
{
    /// <summary>A data folder that does not exist, since nothing is written to it.</summary>
    public static string NoFolder { get; } = Path.Combine(Path.GetTempPath(), "diplograph-no-such-folder");

    /// <summary>Starts the program with a data folder that does not exist.</summary>
    public static Diplograph Start(Neo4jGraphStoreOptions options, params string[] arguments) =>
        Start(options, Neo4jReadMode.Memory, arguments);

    /// <summary>Starts the program with a read mode.</summary>
    public static Diplograph Start(Neo4jGraphStoreOptions options, Neo4jReadMode reads, params string[] arguments) =>
        Diplograph.StartWith(
            [
                ("NEO4J_URI", options.Address.ToString()),
                ("NEO4J_USER", options.User),
                ("NEO4J_PASSWORD", options.Password),
                ("NEO4J_DATABASE", options.Database),
                ("DIPLOGRAPH__NEO4J__STARTUPTIMEOUT", "00:00:01"),
                ("DIPLOGRAPH__NEO4J__READTIMEOUT", options.ReadTimeout.ToString("c")),
                ("DIPLOGRAPH__NEO4J__REVISIONMAXAGE", options.RevisionMaxAge.ToString("c")),
                ("DIPLOGRAPH__NEO4J__READS", reads.ToString()),
                ("DIPLOGRAPH__DATA", NoFolder),

                // Filling a database with the names of all countries takes most of a test and adds nothing to it.
                ("DIPLOGRAPH__WORLD", "false"),
            ],
            arguments);

    /// <summary>Runs the program until it exits, and returns the exit code and the single line of the error.</summary>
    public static async Task<(int Code, string Why)> FailAsync(
        Neo4jGraphStoreOptions options, params string[] arguments)
    {
        using var program = Start(options, arguments);
        var code = await program.ExitAsync();
        Assert.False(Directory.Exists(NoFolder));
        return (code, Assert.Single(CommandLineTests.Lines(program.Error)));
    }

    /// <summary>Starts a server at its own address. The caller disposes of the program.</summary>
    public static async Task<(Diplograph Program, HttpClient Client)> ServeAsync(
        Neo4jDatabase database, params string[] arguments)
    {
        var address = Diplograph.FreeAddress();
        var program = Start(database.Options, ["serve", "--store", "neo4j", "--urls", address, .. arguments]);
        await program.ReadyAsync();
        return (program, new HttpClient { BaseAddress = new Uri(address), Timeout = TimeSpan.FromSeconds(60) });
    }

    /// <summary>Returns the response to a query.</summary>
    public static async Task<string> AskAsync(this HttpClient client, string query)
    {
        using var answer = await client.GetAsync(
            new Uri($"/graphql?query={Uri.EscapeDataString(query)}", UriKind.Relative));
        return await answer.Content.ReadAsStringAsync();
    }

}
