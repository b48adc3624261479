using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Tests.House;

namespace DiploGraph.Server.Tests.Settings;

/// <summary><c>docs/settings.md</c> has a row for each setting, with its allowed values and its default.</summary>
public sealed class SettingsDocumentTests
{
    private static readonly string[] NotFromSettings = ["GraphQL.ListSizeArguments", "GraphQL.OnMaskedFailure"];

    private static readonly Dictionary<string, string[]> Rows =
        File.ReadLines(Path.Combine(Repository.Root, "docs", "settings.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .ToDictionary(cells => cells[0].Split('`')[1]);

    private static readonly Setting[] All =
        [.. Leaves("", new DiploGraphSettings()).Where(setting => !NotFromSettings.Contains(setting.Name))];

    [Fact]
    public void Every_setting_has_a_row_and_every_row_a_setting() =>
        Assert.Equal(
            All.Select(setting => setting.Name).Order(StringComparer.Ordinal), Rows.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_row_gives_the_default() =>
        Assert.All(
            All.Where(setting => setting.Default.Length > 0),
            setting => Assert.Equal((setting.Name, setting.Default), (setting.Name, Rows[setting.Name][^1].Trim('`'))));

    [Fact]
    public void A_row_gives_the_range_or_the_names_that_the_option_allows() =>
        Assert.All(All, setting =>
        {
            var documented = Rows[setting.Name][^2];
            if (setting.Range is { } range)
            {
                range.IsValid(null);
                Assert.Equal(
                    (setting.Name, range.Minimum, range.Maximum),
                    (setting.Name, DocumentedRange.Low(documented, range), DocumentedRange.High(documented, range)));
            }
            else if (setting.Names is { } names)
            {
                Assert.Equal((setting.Name, names), (setting.Name, documented));
            }
            else
            {
                Assert.Equal(typeof(string), setting.Property.PropertyType);
            }
        });

    private static IEnumerable<Setting> Leaves(string prefix, object settings)
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
                yield return new Setting(prefix + property.Name, property, value);
            }
        }
    }

    private sealed record Setting(string Name, PropertyInfo Property, object? Value)
    {
        public string Default => Value is bool flag
            ? flag ? "true" : "false"
            : Convert.ToString(Value, CultureInfo.InvariantCulture) ?? "";

        public RangeAttribute? Range => (Property.DeclaringType == typeof(Neo4jSettings)
            ? typeof(Neo4jGraphStoreOptions).GetProperty(Property.Name)
            : Property)?.GetCustomAttribute<RangeAttribute>();

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
    }
}
