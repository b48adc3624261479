using System.Globalization;
using System.Reflection;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Tests.House;

namespace DiploGraph.Server.Tests.Settings;

/// <summary><c>docs/settings.md</c> has a row for each setting, with its default.</summary>
public sealed class SettingsDocumentTests
{
    private static readonly string[] NotFromSettings = ["GraphQL.ListSizeArguments", "GraphQL.OnMaskedFailure"];

    [Fact]
    public void Every_setting_has_a_row_with_its_default()
    {
        var rows = File.ReadLines(Path.Combine(Repository.Root, "docs", "settings.md"))
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Trim('|', ' ').Split(" | "))
            .ToDictionary(cells => cells[0].Split('`')[1], cells => cells[^1].Trim('`'));
        var settings = Leaves("", new DiploGraphSettings()).Where(one => !NotFromSettings.Contains(one.Name)).ToList();

        Assert.Equal(
            settings.Select(one => one.Name).Order(StringComparer.Ordinal), rows.Keys.Order(StringComparer.Ordinal));
        Assert.All(settings.Where(one => one.Default.Length > 0), one => Assert.Equal(one.Default, rows[one.Name]));
    }

    private static IEnumerable<(string Name, string Default)> Leaves(string prefix, object settings)
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
                yield return (prefix + property.Name, value switch
                {
                    bool flag => flag ? "true" : "false",
                    _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
                });
            }
        }
    }
}
