using DiploGraph.Exchange.Yaml;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Exchange.Tests.Yaml;

public sealed class YamlTreeReaderTests
{
    private const string Signs = "ab:-?[]{},#&*!|>'\"%@`\n\t  0~<=\\é\u2028\u0000";

    private static readonly YamlLimits Limits = new(MaxDepth: 12, MaxNodes: 1_000_000);

    [Theory]
    [InlineData("2022-08-30")]
    [InlineData("2022")]
    [InlineData("no")]
    [InlineData("~")]
    [InlineData("null")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    public void Every_scalar_is_a_text(string text)
    {
        var root = Assert.IsType<YamlMap>(Read($"key: {text}"));
        Assert.Equal(text, Assert.IsType<YamlScalar>(root.Find("key")).Text);
    }

    [Fact]
    public void Nodes_have_positions()
    {
        var root = Read("a:\n  - x\n  - { b: \"y\" }\n");
        Assert.Equal(new YamlPosition(2, 5), YamlPath.Root.Below("a").At(0).Locate(root));
        Assert.Equal(new YamlPosition(3, 5), YamlPath.Root.Below("a").At(1).Locate(root));
    }

    [Fact]
    public void A_character_of_a_scalar_has_its_own_column()
    {
        var root = Read("a: 2022-13\nb: '2022-13'\nc: >-\n  2022-13\n");
        Assert.Equal(new YamlPosition(1, 9), YamlPath.Root.Below("a").Locate(root, 5));
        Assert.Equal(new YamlPosition(2, 10), YamlPath.Root.Below("b").Locate(root, 5));
        Assert.Equal(new YamlPosition(3, 4), YamlPath.Root.Below("c").Locate(root, 5));
    }

    [Fact]
    public void Any_text_is_read_or_reported_with_a_position()
    {
        var texts = Gen.Elements(Signs.ToCharArray()).ArrayOf().Select(characters => new string(characters));
        var property = Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var errors = new List<YamlError>();
            YamlTreeReader.Read(text, Limits, errors);
            return errors.TrueForAll(error => error.Position is { Line: > 0, Column: > 0 });
        });
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(2_000).WithEndSize(60));
    }

    private static YamlNode? Read(string text)
    {
        var errors = new List<YamlError>();
        var root = YamlTreeReader.Read(text, Limits, errors);
        Assert.Empty(errors);
        return root;
    }
}
