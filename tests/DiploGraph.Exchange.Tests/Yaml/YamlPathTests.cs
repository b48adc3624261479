using DiploGraph.Exchange.Yaml;

namespace DiploGraph.Exchange.Tests.Yaml;

public sealed class YamlPathTests
{
    [Fact]
    public void A_path_is_written_with_full_stops_and_brackets() => Assert.Equal(
        "claims[3].evidence[0].quote",
        YamlPath.Root.Below("claims").At(3).Below("evidence").At(0).Below("quote").ToString());

    [Theory]
    [InlineData("U.S.")]
    [InlineData("")]
    [InlineData("a..b")]
    [InlineData("[0]")]
    public void A_key_can_contain_any_character(string key)
    {
        var root = Read($"a:\n  '{key}': x\n");
        Assert.Equal(5 + key.Length + 2, YamlPath.Root.Below("a").Below(key).Locate(root).Column);
    }

    [Fact]
    public void A_path_that_leads_nowhere_ends_at_the_last_existing_node()
    {
        var root = Read("a:\n  - { b: 1 }\n");
        var list = YamlPath.Root.Below("a");
        Assert.Equal(new YamlPosition(2, 5), list.At(0).Below("c").Below("d").Locate(root));
        Assert.Equal(new YamlPosition(2, 3), list.At(7).Locate(root));
        Assert.Equal(new YamlPosition(2, 3), list.Below("0").Locate(root));
        Assert.Equal(new YamlPosition(1, 1), list.Locate(null));
    }

    private static YamlNode? Read(string text) =>
        YamlTreeReader.Read(text, new YamlLimits(MaxDepth: 12, MaxNodes: 1_000), []);
}
