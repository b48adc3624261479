using DiploGraph.Server.CommandLine;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Tests.CommandLine;

/// <summary>Commands, options, settings and exit codes.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public async Task Help_lists_commands_options_and_exit_codes()
    {
        var (code, output, _) = await RunAsync("--help");
        Assert.Equal(0, code);
        Assert.All(
            [
                "serve", "verify", "schema", "pack", "--urls", "--data", "--store", "--seed", "DIPLOGRAPH__",
                "2 wrong usage",
            ],
            word => Assert.Contains(word, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_schema_command_writes_to_standard_output()
    {
        var (code, output, _) = await Diplograph.RunAsync("schema");
        Assert.Equal(0, code);
        Assert.Equal(ApiSchema.ReadSdl().TrimEnd(), output.ReplaceLineEndings("\n").TrimEnd());
    }

    [Theory]
    [InlineData("--dta x", "--dta")]
    [InlineData("--data", "--data")]
    [InlineData("serv", "serv")]
    [InlineData("serve --urls ftp://x", "\"ftp://x\", which is not an address")]
    [InlineData("serve --urls nonsense", "\"nonsense\", which is not an address")]
    [InlineData("serve --store sqlite", "Store is \"sqlite\"")]
    [InlineData("serve --store embedded\n", "Store is \"embedded\\u000a\"")]
    [InlineData("serve --store embedded --store neo4j", "--store")]
    [InlineData("serve --store ", "Store is \"\"")]
    [InlineData("serve --urls", "--urls")]
    [InlineData("serve --urls localhost:5080", "\"localhost:5080\", which is not an address")]
    [InlineData("serve --urls ", "Urls is empty")]
    [InlineData("serve --urls @urls", "\"@urls\", which is not an address")]
    [InlineData("serve --data ", "Data is empty")]
    [InlineData("serve --data a\nb", "Data contains a line break")]
    [InlineData("serve --seed a\nb", "Seed contains a line break")]
    [InlineData("serve --captures a\nb", "Captures contains a line break")]
    [InlineData("serve --migrate 1", "1")]
    [InlineData("serve --adopt=maybe", "maybe")]
    [InlineData("serve extra", "extra")]
    [InlineData("serve @arguments", "@arguments")]
    [InlineData("verify --urls http://127.0.0.1:5080", "--urls")]
    [InlineData("schema --data x", "--data")]
    public async Task Wrong_usage_prints_one_sentence_and_exits_with_2(string arguments, string sentence)
    {
        var (code, _, error) = await RunAsync(arguments.Split(' '));
        Assert.Equal(2, code);
        Assert.Contains(sentence, Assert.Single(Lines(error)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invalid_environment_setting_prints_one_sentence_and_exits_with_2()
    {
        using var folder = new TestFolder();
        using var program = Diplograph.Start(
            ("DIPLOGRAPH__HTTP__MAXREQUESTBODYBYTES", "5"), "--data", folder.In("data"));
        Assert.Equal(2, await program.ExitAsync());
        Assert.Equal(
            ["Invalid setting: DiploGraph:Http:MaxRequestBodyBytes is 5; it must be from 1024 to 67108864."],
            Lines(program.Error));
        Assert.False(Directory.Exists(folder.In("data")));
    }

    [Theory]
    [InlineData("LOGGING__LOGLEVEL__DEFAULT", "Loud", "Invalid setting: Logging: ")]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "localhost:4317", "Invalid setting: OTEL_EXPORTER_OTLP_ENDPOINT is ")]
    [InlineData("NEO4J_URI", "localhost:7474", "Invalid setting: DiploGraph:Neo4j:Uri is ")]
    [InlineData("DIPLOGRAPH__NOTHING", "1", "Invalid setting: DiploGraph:NOTHING is not a setting. ")]
    [InlineData("DIPLOGRAPH", "1", "Invalid setting: DiploGraph is a group of settings")]
    public async Task A_wrong_variable_prints_one_sentence_and_exits_with_2(string name, string value, string sentence)
    {
        using var folder = new TestFolder();
        using var program = Diplograph.Start((name, value), "--data", folder.In("data"));
        Assert.Equal(2, await program.ExitAsync());
        Assert.StartsWith(sentence, Assert.Single(Lines(program.Error)), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task An_engine_limit_out_of_range_prints_one_sentence_and_exits_with_2()
    {
        using var folder = new TestFolder();
        using var program = Diplograph.Start(("DIPLOGRAPH__GRAPHQL__MAXDEPTH", "0"), "--data", folder.In("data"));
        Assert.Equal(2, await program.ExitAsync());
        Assert.Contains(
            "DiploGraph:GraphQL:MaxDepth is 0; it must be from 1 to 100000.",
            Assert.Single(Lines(program.Error)),
            StringComparison.Ordinal);
    }

    internal static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Runs a command in this process. The command must end by itself.</summary>
    private static async Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await DiploGraphCommandLine.RunAsync(arguments, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
