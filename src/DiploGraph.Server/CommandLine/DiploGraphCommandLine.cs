using System.CommandLine;
using DiploGraph.Server.Failures;

namespace DiploGraph.Server.CommandLine;

/// <summary>The commands, their options and their help.</summary>
internal static class DiploGraphCommandLine
{
    private const string About =
        """
        DiploGraph: who met whom, in which capacity, where and why, each answer with the sentence that says so.

        Settings also come from appsettings.json beside the program and from the environment, as DIPLOGRAPH__DATA or
        DIPLOGRAPH__HTTP__PROFILE. Exit codes: 0 done, 1 failed, 2 wrong use, 3 the store cannot be reached.
        """;

    private static Option<string> Urls { get; } = new("--urls")
    {
        Description = "Where to listen, such as http://127.0.0.1:5080 (the default).",
        HelpName = "URLS",
    };

    private static Option<string> Data { get; } = new("--data")
    {
        Description = "The folder of the data; made when it is not there. Default ./diplograph-data.",
        HelpName = "DIR",
    };

    private static Option<string> Store { get; } = new("--store")
    {
        Description = "The kind of store: embedded (the default), or neo4j, which NEO4J_URI, NEO4J_USER, "
            + "NEO4J_PASSWORD and NEO4J_DATABASE name.",
        HelpName = "STORE",
    };

    private static Option<bool> Migrate { get; } = new("--migrate")
    {
        Description = "Neo4j: apply the constraints, indexes and migrations that the database lacks, then serve.",
    };

    private static Option<bool> Adopt { get; } = new("--adopt")
    {
        Description = "Neo4j: keep the graph in a database that holds something else already.",
    };

    private static Option<string> Seed { get; } = new("--seed")
    {
        Description = "The folder that an empty store is filled from. Default: the seed-data beside the program.",
        HelpName = "DIR",
    };

    private static Option<string> Captures { get; } = new("--captures")
    {
        Description = "Folders of captured sources, to check quotes against; ; between them. Default: none.",
        HelpName = "DIRS",
    };

    /// <summary>Runs what a command line says.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        var parsed = Make(output).Parse(args);
        if (parsed.Errors is [var first, ..])
        {
            await error.WriteLineAsync($"{first.Message} See diplograph --help.");
            return ExitCode.WrongUse;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                Output = output,
                Error = error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            });
        }
        catch (CommandFailedException failure)
        {
            await error.WriteLineAsync(failure.Message);
            return failure.ExitCode;
        }
    }

    private static RootCommand Make(TextWriter output)
    {
        Func<ParseResult, CancellationToken, Task<int>> serve =
            (parsed, stopping) =>
                ServeCommand.RunAsync(Given(parsed, Urls, Data, Store, Seed, Captures), output, stopping);
        var root = new RootCommand(About) { Urls, Data, Store, Seed, Captures, Migrate, Adopt };
        root.SetAction(serve);

        var serveCommand = new Command("serve", "Serves the graph over GraphQL. The command when none is given.")
        {
            Urls, Data, Store, Seed, Captures, Migrate, Adopt,
        };
        serveCommand.SetAction(serve);
        root.Add(serveCommand);

        var verify = new Command(
            "verify", "Checks every invariant of the store, and every quote whose capture is at hand.")
        {
            Data, Store, Captures,
        };
        verify.SetAction(
            (parsed, stopping) => VerifyCommand.RunAsync(Given(parsed, Data, Store, Captures), output, stopping));
        root.Add(verify);

        var migrate = new Command(
            "migrate", "Neo4j: applies the constraints, indexes and migrations that the database lacks.")
        {
            Adopt,
        };
        migrate.SetAction((parsed, stopping) => MigrateCommand.RunAsync(Given(parsed), output, stopping));
        root.Add(migrate);

        var schema = new Command("schema", "Prints the GraphQL schema.");
        schema.SetAction((_, _) => SchemaCommand.RunAsync(output));
        root.Add(schema);
        return root;
    }

    /// <summary>The options that were given, by the names of their settings.</summary>
    private static Dictionary<string, string?> Given(ParseResult parsed, params ReadOnlySpan<Option<string>> options)
    {
        var given = new Dictionary<string, string?>();
        foreach (var option in options)
        {
            if (parsed.GetResult(option) is { Implicit: false })
            {
                given[$"{Settings.DiploGraphSettings.Section}:{option.Name.TrimStart('-')}"] = parsed.GetValue(option);
            }
        }

        foreach (var flag in new[] { Migrate, Adopt })
        {
            if (parsed.GetResult(flag) is { Implicit: false })
            {
                given[$"{Settings.DiploGraphSettings.Section}:Neo4j:{flag.Name.TrimStart('-')}"] =
                    parsed.GetValue(flag) ? "true" : "false";
            }
        }

        return given;
    }
}
