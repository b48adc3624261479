using System.CommandLine;
using DiploGraph.Server.Failures;

namespace DiploGraph.Server.CommandLine;

/// <summary>The command line: the commands, their options and their help texts.</summary>
internal static class DiploGraphCommandLine
{
    private const string About =
        """
        DiploGraph: who met whom, in which capacity, where and why. Each result quotes the sentence that supports it.

        Settings also come from appsettings.json next to the program and from environment variables such as
        DIPLOGRAPH__DATA or DIPLOGRAPH__HTTP__PROFILE.
        Exit codes: 0 success, 1 failure, 2 wrong usage, 3 the store cannot be reached.
        """;

    private static Option<string> Urls { get; } = new("--urls")
    {
        Description = "The addresses to listen on, such as http://127.0.0.1:5080 (the default).",
        HelpName = "URLS",
    };

    private static Option<string> Data { get; } = new("--data")
    {
        Description = "The data folder; created if it does not exist. Default: ./diplograph-data.",
        HelpName = "DIR",
    };

    private static Option<string> Store { get; } = new("--store")
    {
        Description = "The kind of store: embedded (the default) or neo4j. NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD and "
            + "NEO4J_DATABASE set the connection to Neo4j.",
        HelpName = "STORE",
    };

    private static Option<bool> Migrate { get; } = new("--migrate")
    {
        Description = "Neo4j: apply missing constraints, indexes and migrations before serving.",
    };

    private static Option<bool> Adopt { get; } = new("--adopt")
    {
        Description = "Neo4j: use a database that already contains other data.",
    };

    private static Option<string> Seed { get; } = new("--seed")
    {
        Description = "The folder with the files to fill an empty store from. Default: seed-data next to the program.",
        HelpName = "DIR",
    };

    private static Option<string> Captures { get; } = new("--captures")
    {
        Description = "Folders of captured sources to check quotes against, separated by semicolons. Default: none.",
        HelpName = "DIRS",
    };

    /// <summary>Runs the command of a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error)
    {
        // A value that starts with @ is not the name of a file with further arguments.
        var parser = new ParserConfiguration { ResponseFileTokenReplacer = null };
        var parsed = CreateRootCommand(output, error).Parse(args, parser);
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

    private static RootCommand CreateRootCommand(TextWriter output, TextWriter error)
    {
        Func<ParseResult, CancellationToken, Task<int>> serve =
            (parsed, stopping) =>
                ServeCommand.RunAsync(ReadSettings(parsed, Urls, Data, Store, Seed, Captures), output, stopping);
        var root = new RootCommand(About) { Urls, Data, Store, Seed, Captures, Migrate, Adopt };
        root.SetAction(serve);

        var serveCommand = new Command("serve", "Serves the graph over GraphQL. This is the default command.")
        {
            Urls, Data, Store, Seed, Captures, Migrate, Adopt,
        };
        serveCommand.SetAction(serve);
        root.Add(serveCommand);

        var verify = new Command(
            "verify", "Checks every invariant of the store, and every quote with an available capture.")
        {
            Data, Store, Captures,
        };
        verify.SetAction(
            (parsed, stopping) =>
                VerifyCommand.RunAsync(ReadSettings(parsed, Data, Store, Captures), output, stopping));
        root.Add(verify);

        var migrate = new Command(
            "migrate", "Neo4j: applies missing constraints, indexes and migrations.")
        {
            Adopt,
        };
        migrate.SetAction((parsed, stopping) => MigrateCommand.RunAsync(ReadSettings(parsed), output, stopping));
        root.Add(migrate);

        root.Add(KeyCommandLine.Create([Data, Store], parsed => ReadSettings(parsed, Data, Store), output, error));

        var schema = new Command("schema", "Prints the GraphQL schema.");
        schema.SetAction((_, _) => SchemaCommand.RunAsync(output));
        root.Add(schema);

        var folder = new Argument<string>("folder") { Description = "A folder of seed files." };
        var file = new Argument<string>("file") { Description = "The file to write." };
        var pack = new Command(
            "pack", "Writes seed files in the form that an empty store is filled from fastest. The build runs it.")
        {
            folder, file,
        };
        pack.SetAction((parsed, stopping) =>
            PackCommand.RunAsync(parsed.GetRequiredValue(folder), parsed.GetRequiredValue(file), stopping));
        root.Add(pack);
        return root;
    }

    /// <summary>Returns the options on the command line, keyed by the names of their settings.</summary>
    private static Dictionary<string, string?> ReadSettings(
        ParseResult parsed, params ReadOnlySpan<Option<string>> options)
    {
        var overrides = new Dictionary<string, string?>();
        foreach (var option in options)
        {
            if (parsed.GetResult(option) is { Implicit: false })
            {
                overrides[$"{Settings.DiploGraphSettings.Section}:{option.Name.TrimStart('-')}"] =
                    parsed.GetValue(option);
            }
        }

        foreach (var flag in new[] { Migrate, Adopt })
        {
            if (parsed.GetResult(flag) is { Implicit: false })
            {
                overrides[$"{Settings.DiploGraphSettings.Section}:Neo4j:{flag.Name.TrimStart('-')}"] =
                    parsed.GetValue(flag) ? "true" : "false";
            }
        }

        return overrides;
    }
}
