using DiploGraph.Server.Failures;

namespace DiploGraph.Server.Settings;

/// <summary>Reads the settings, and rejects wrong ones with their name, their value and the allowed values.</summary>
internal static class SettingsReader
{
    private const string FileName = "appsettings.json";

    /// <summary>Combines appsettings.json next to the binaries, the environment and the command line.</summary>
    /// <exception cref="CommandFailedException">The file is not well-formed.</exception>
    public static IConfigurationRoot Sources(IReadOnlyDictionary<string, string?> commandLine)
    {
        try
        {
            return new ConfigurationBuilder()
                .SetBasePath(AppContext.BaseDirectory)
                .AddJsonFile(FileName, optional: true, reloadOnChange: false)
                .AddInMemoryCollection(Neo4jVariables())
                .AddEnvironmentVariables()
                .AddInMemoryCollection(commandLine)
                .Build();
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException)
        {
            throw new CommandFailedException(
                ExitCode.WrongUse,
                $"Cannot read {Path.Combine(AppContext.BaseDirectory, FileName)}: "
                    + (exception.GetBaseException().Message.ReplaceLineEndings(" ")),
                exception);
        }
    }

    // Neo4j's own tools and the examples of its drivers use these names.
    private static Dictionary<string, string?> Neo4jVariables()
    {
        var given = new Dictionary<string, string?>();
        foreach (var name in new[] { "Uri", "User", "Password", "Database" })
        {
            if (Environment.GetEnvironmentVariable($"NEO4J_{name.ToUpperInvariant()}") is { } value)
            {
                given[$"{DiploGraphSettings.Section}:{nameof(DiploGraphSettings.Neo4j)}:{name}"] = value;
            }
        }

        return given;
    }

    /// <summary>Reads and validates the settings.</summary>
    /// <exception cref="CommandFailedException">A setting is unknown, unreadable or out of its range.</exception>
    public static DiploGraphSettings Read(IConfiguration sources)
    {
        var section = sources.GetSection(DiploGraphSettings.Section);
        if (SettingsTextChecker.FindProblem(section, typeof(DiploGraphSettings)) is { } problem)
        {
            throw Wrong(problem);
        }

        if (sources[TelemetrySettings.EndpointVariable] is { Length: > 0 } endpoint
            && !Addresses.IsHttpAddress(endpoint))
        {
            throw Wrong(
                $"{TelemetrySettings.EndpointVariable} is \"{endpoint}\", which is not an address such as "
                + "http://localhost:4317.");
        }

        var settings = section.Get<DiploGraphSettings>() ?? new DiploGraphSettings();
        var result = new DiploGraphSettingsValidator().Validate(settings);
        return result.IsValid
            ? settings
            : throw Wrong(string.Join(" ", result.Errors.Select(it => $"{NameOf(it.PropertyName)} {it.ErrorMessage}")));
    }

    /// <summary>Returns the name as files spell it, without the index of a list entry.</summary>
    private static string NameOf(string property) =>
        $"{DiploGraphSettings.Section}:{property.Split('[')[0].Replace('.', ':')}";

    private static CommandFailedException Wrong(string what) =>
        new(ExitCode.WrongUse, $"Invalid setting: {string.Concat(what.Select(Printable))}");

    // A value with a line break must not break the message.
    private static string Printable(char letter) =>
        char.IsControl(letter) ? $"\\u{(int)letter:x4}" : letter.ToString();
}
