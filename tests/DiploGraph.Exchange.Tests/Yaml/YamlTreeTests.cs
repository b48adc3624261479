using DiploGraph.Exchange.Seed;
using DiploGraph.Exchange.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Exchange.Tests.Yaml;

public sealed class YamlTreeTests
{
    private const string Signs = "ab:-?[]{},#&*!|>'\"%@`\n\t  0~<=\\é\u2028\u0000";

    [Theory]
    [InlineData("2022-08-30")]
    [InlineData("2022")]
    [InlineData("no")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    public void A_scalar_is_the_text_that_it_is(string text)
    {
        var root = Assert.IsType<YamlMap>(Read($"key: {text}"));
        Assert.Equal(text, Assert.IsType<YamlScalar>(root.Find("key")).Text);
    }

    [Fact]
    public void Nodes_know_where_they_stand()
    {
        var root = Read("a:\n  - x\n  - { b: \"y\" }\n");
        Assert.Equal(new YamlPosition(2, 5), YamlPath.Locate(root, "a[0]"));
        Assert.Equal(new YamlPosition(3, 5), YamlPath.Locate(root, "a[1]"));
    }

    [Fact]
    public void A_character_of_a_scalar_has_its_own_column()
    {
        var root = Read("a: 2022-13\nb: '2022-13'\nc: >-\n  2022-13\n");
        Assert.Equal(new YamlPosition(1, 9), YamlPath.Locate(root, "a", 5));
        Assert.Equal(new YamlPosition(2, 10), YamlPath.Locate(root, "b", 5));
        Assert.Equal(new YamlPosition(3, 4), YamlPath.Locate(root, "c", 5));
    }

    [Fact]
    public void A_path_that_leads_nowhere_ends_at_the_last_node_that_is_there()
    {
        var root = Read("a:\n  - { b: 1 }\n");
        Assert.Equal(new YamlPosition(2, 5), YamlPath.Locate(root, "a[0].c.d"));
        Assert.Equal(new YamlPosition(2, 3), YamlPath.Locate(root, "a[7]"));
        Assert.Equal(new YamlPosition(1, 1), YamlPath.Locate(null, "a"));
    }

    [Fact]
    public void Any_text_is_read_or_is_a_mistake_with_a_place()
    {
        var texts = Gen.Elements(Signs.ToCharArray()).ArrayOf().Select(characters => new string(characters));
        var property = Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var mistakes = new List<YamlMistake>();
            YamlTree.Read(text, SeedLimits.Default, mistakes);
            return mistakes.TrueForAll(mistake => mistake.Position is { Line: > 0, Column: > 0 });
        });
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(60));
    }

    private static YamlNode? Read(string text)
    {
        var mistakes = new List<YamlMistake>();
        var root = YamlTree.Read(text, SeedLimits.Default, mistakes);
        Assert.Empty(mistakes);
        return root;
    }
}
