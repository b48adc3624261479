using System.Globalization;
using System.Reflection;
using DiploGraph.Server.Failures;

namespace DiploGraph.Server.Settings;

/// <summary>Reads the settings, and says of a wrong one what it is called, what it is and what it can be.</summary>
internal static class SettingsReader
{
    /// <summary>The sources: appsettings.json beside the binaries, the environment, the options given.</summary>
    public static IConfigurationRoot Sources(IReadOnlyDictionary<string, string?> commandLine) =>
        new ConfigurationBuilder()
            .SetBasePath(AppContext.BaseDirectory)
            .AddJsonFile("appsettings.json", optional: true, reloadOnChange: false)
            .AddInMemoryCollection(Neo4jVariables())
            .AddEnvironmentVariables()
            .AddInMemoryCollection(commandLine)
            .Build();

    // The names that Neo4j's own tools and drivers' examples use.
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

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="CommandFailedException">A setting is unknown, unreadable or out of its range.</exception>
    public static DiploGraphSettings Read(IConfiguration sources)
    {
        var section = sources.GetSection(DiploGraphSettings.Section);
        CheckNames(section, typeof(DiploGraphSettings));
        DiploGraphSettings settings;
        try
        {
            settings = section.Get<DiploGraphSettings>() ?? new DiploGraphSettings();
        }
        catch (InvalidOperationException exception)
        {
            // The binder's message names the setting, its value and the type.
            throw Wrong(exception.Message);
        }

        var result = new DiploGraphSettingsValidator().Validate(settings);
        return result.IsValid
            ? settings
            : throw Wrong(string.Join(" ", result.Errors.Select(it =>
                string.Create(CultureInfo.InvariantCulture, $"{NameOf(it.PropertyName)} {it.ErrorMessage}"))));
    }

    /// <summary>An unknown name is most often a misspelt one, which must not go unseen.</summary>
    private static void CheckNames(IConfigurationSection section, Type type)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(it => it.SetMethod is not null)
            .ToDictionary(it => it.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var property))
            {
                var names = string.Join(", ", known.Keys.Order(StringComparer.Ordinal));
                throw Wrong($"{child.Path} is not known. Known here are {names}.");
            }

            if (property.PropertyType.IsClass && property.PropertyType.Assembly.GetName().Name is { } name
                && (name == "diplograph" || name.StartsWith("DiploGraph", StringComparison.Ordinal)))
            {
                CheckNames(child, property.PropertyType);
            }
        }
    }

    /// <summary>The name as it is written in files; of a list, the list is what is set.</summary>
    private static string NameOf(string property) =>
        $"{DiploGraphSettings.Section}:{property.Split('[')[0].Replace('.', ':')}";

    private static CommandFailedException Wrong(string what) => new(ExitCode.WrongUse, $"A setting is wrong: {what}");
}
