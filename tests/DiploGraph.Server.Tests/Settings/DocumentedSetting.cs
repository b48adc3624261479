using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Tests.House;

namespace DiploGraph.Server.Tests.Settings;

/// <summary>A setting, and what its row in <c>docs/settings.md</c> says.</summary>
/// <param name="Name">The name, with a dot between the levels.</param>
/// <param name="Property">The property.</param>
/// <param name="Value">The default.</param>
internal sealed record DocumentedSetting(string Name, PropertyInfo Property, object? Value)
{
    private static readonly string[] NotFromSettings = ["GraphQL.ListSizeArguments", "GraphQL.OnMaskedFailure"];

    /// <summary>The cells of each row, by the name of its setting.</summary>
    public static Dictionary<string, string[]> Rows { get; } =
        File.ReadLines(Path.Combine(Repository.Root, "docs", "settings.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .ToDictionary(cells => cells[0].Split('`')[1]);

    /// <summary>All settings.</summary>
    public static DocumentedSetting[] All { get; } =
        [.. Leaves("", new DiploGraphSettings()).Where(setting => !NotFromSettings.Contains(setting.Name))];

    public string Default => Value is bool flag
        ? flag ? "true" : "false"
        : Convert.ToString(Value, CultureInfo.InvariantCulture) ?? "";

    /// <summary>True if the row says that every text is allowed.</summary>
    public bool IsAnyText => Rows[Name][^2] == "any text";

    public RangeAttribute? Range
    {
        get
        {
            var option = Property.DeclaringType == typeof(Neo4jSettings)
                ? typeof(Neo4jGraphStoreOptions).GetProperty(Property.Name)
                : Property;
            var range = option?.GetCustomAttribute<RangeAttribute>();
            range?.IsValid(null); // Converts the limits to the type of the setting.
            return range;
        }
    }

    /// <summary>The allowed values as a row gives them; null if they cannot be listed.</summary>
    public string? Names => Property switch
    {
        { PropertyType: var type } when type == typeof(bool) => "true, false",
        { PropertyType: { IsEnum: true } type } => Quote(Enum.GetNames(type)),
        _ when Property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed => Quote(allowed.Values),
        _ when Property.GetCustomAttribute<StringLengthAttribute>() is { } length =>
            $"{length.MinimumLength} to {length.MaximumLength} characters",
        _ => null,
    };

    private static string Quote(IEnumerable<object?> values) =>
        string.Join(", ", values.Select(value => $"`{value}`"));

    private static IEnumerable<DocumentedSetting> Leaves(string prefix, object settings)
    {
        foreach (var property in settings.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.CanWrite))
        {
            var value = property.GetValue(settings);
            if (value is not null && value.GetType().Namespace is "DiploGraph.Server.Settings" or "DiploGraph.GraphQL"
                && value is not Enum)
            {
                foreach (var leaf in Leaves($"{prefix}{property.Name}.", value!))
                {
                    yield return leaf;
                }
            }
            else
            {
                yield return new DocumentedSetting(prefix + property.Name, property, value);
            }
        }
    }
}
