namespace DiploGraph.Server.Tests.Settings;

/// <summary><c>docs/settings.md</c> has a row for each setting, with its allowed values and its default.</summary>
public sealed class SettingsDocumentTests
{
    private static Dictionary<string, string[]> Rows => DocumentedSetting.Rows;

    private static DocumentedSetting[] All => DocumentedSetting.All;

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
}
