using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Numerics;
using System.Reflection;
using DiploGraph.Graph.Neo4j;

namespace DiploGraph.Server.Settings;

/// <summary>
/// Checks the names and texts of settings before the configuration binder reads them. The binder ignores unknown names,
/// and it accepts texts that docs/settings.md does not allow: hexadecimal numbers, the number of an enum value, and
/// durations such as "1", which is a day.
/// </summary>
internal static class SettingsTextChecker
{
    private static readonly string[] DurationFormats =
        [@"hh\:mm\:ss", @"hh\:mm\:ss\.FFFFFFF", @"d\.hh\:mm\:ss", @"d\.hh\:mm\:ss\.FFFFFFF"];

    /// <summary>Finds the first wrong setting of a section.</summary>
    /// <param name="section">The section.</param>
    /// <param name="type">The record that the section is bound to.</param>
    /// <returns>A sentence that starts with the setting's name, or null if there is none.</returns>
    public static string? FindProblem(IConfigurationSection section, Type type)
    {
        if (!string.IsNullOrEmpty(section.Value))
        {
            return $"{section.Path} is a group of settings; it cannot have a value of its own.";
        }

        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null
                && (IsGroup(property.PropertyType) || Expected(property) is not null))
            .ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!known.TryGetValue(child.Key, out var property))
            {
                var names = string.Join(", ", known.Keys.Order(StringComparer.Ordinal));
                return $"{child.Path} is not a setting. Possible names are {names}.";
            }

            var problem = IsGroup(property.PropertyType)
                ? FindProblem(child, property.PropertyType)
                : FindProblem(child, property);
            if (problem is not null)
            {
                return problem;
            }
        }

        return null;
    }

    private static string? FindProblem(IConfigurationSection setting, PropertyInfo property)
    {
        if (setting.GetChildren().Any())
        {
            return $"{setting.Path} must be a single value, not a list or an object.";
        }

        return setting.Value is { } text && IsReadable(text, property.PropertyType)
            ? null
            : $"{setting.Path} is {(setting.Value is null ? "null" : $"\"{setting.Value}\"")}; "
                + $"it must be {Expected(property)}.";
    }

    private static bool IsGroup(Type type) => type.IsClass && type.Assembly != typeof(object).Assembly;

    private static bool IsReadable(string text, Type type) => type switch
    {
        _ when type == typeof(int) => IsWholeNumber<int>(text),
        _ when type == typeof(long) => IsWholeNumber<long>(text),
        _ when type == typeof(bool) => bool.TryParse(text, out var value) && text.Length == value.ToString().Length,
        _ when type == typeof(TimeSpan) =>
            !text.EndsWith('.')
            && TimeSpan.TryParseExact(text, DurationFormats, CultureInfo.InvariantCulture, out _),
        { IsEnum: true } => Enum.GetNames(type).Contains(text, StringComparer.OrdinalIgnoreCase),
        _ => true,
    };

    private static bool IsWholeNumber<T>(string text)
        where T : IBinaryInteger<T> =>
        text.AsSpan(text.StartsWith('-') ? 1 : 0).IndexOfAnyExceptInRange('0', '9') < 0
        && T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    /// <summary>Describes the values of a setting; null if settings cannot have its type.</summary>
    private static string? Expected(PropertyInfo property)
    {
        var type = property.PropertyType;
        // The ranges of Neo4j's settings are on the options of the store with the same names.
        var option = property.DeclaringType == typeof(Neo4jSettings)
            ? typeof(Neo4jGraphStoreOptions).GetProperty(property.Name)
            : property;
        var range = option?.GetCustomAttribute<RangeAttribute>();
        range?.IsValid(null);
        var limits = range is null ? "" : $" from {range.Minimum} to {range.Maximum}";
        return type switch
        {
            _ when type == typeof(int) || type == typeof(long) => $"a whole number{limits}",
            _ when type == typeof(TimeSpan) => $"a duration{limits}, such as 00:00:15",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(string) => "a string",
            { IsEnum: true } => string.Join(" or ", Enum.GetNames(type)),
            _ => null,
        };
    }
}
