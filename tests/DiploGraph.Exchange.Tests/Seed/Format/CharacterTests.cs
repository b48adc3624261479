using System.Text;
using DiploGraph.Exchange.Seed;

namespace DiploGraph.Exchange.Tests.Seed.Format;

/// <summary>Characters that YAML or its parser treats in a special way.</summary>
public sealed class CharacterTests
{
    [Theory]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\u2029')]
    public async Task A_separator_of_Unicode_is_an_ordinary_character(char separator)
    {
        var text = $"a{separator}b\uE000";
        foreach (var scalar in new[] { text, $"'{text}'", $"\"{text}\"", $"|-\n      {text}", $">-\n      {text}" })
        {
            using var folder = new SeedFolder().Add("a.yaml", $"entities:\n  - id: country:jp\n    label: {scalar}\n");
            var result = await folder.ReadAsync();
            Assert.Empty(result.Problems);
            Assert.Equal(text, Assert.Single(result.Changes.Entities).Label);
        }
    }

    [Fact]
    public Task Lines_after_a_separator_keep_their_number() => ExpectAsync(
        "# one\u2028still one\u0085and one\nentities:\n  - { id: x, label: 'a\u2029b', lable: c }\n",
        SeedProblemCodes.UnknownKey, 3, 28);

    [Fact]
    public Task A_separator_next_to_every_private_use_character() => ExpectAsync(
        $"# {new string([.. Enumerable.Range(0xE000, 6_400).Select(code => (char)code)])}\n# \u2028\nentities: []\n",
        SeedProblemCodes.YamlSyntax, 2, 3);

    [Theory]
    [InlineData("entities: []\n# a\u0000b", 2, 4)]
    [InlineData("entities: []\r\n\u0000", 2, 1)]
    [InlineData("entities: []\r# \u001B", 2, 3)]
    [InlineData("entities: []\n# \uFFFE", 2, 3)]
    public Task A_character_that_YAML_does_not_allow(string text, int line, int column) =>
        ExpectAsync(text, SeedProblemCodes.YamlSyntax, line, column);

    [Theory]
    [InlineData(@"\0")]
    [InlineData(@"\x00")]
    public Task An_escape_for_U_0000(string escape) => ExpectAsync(
        $"entities:\n  - id: country:jp\n    label: \"a{escape}\"\n", SeedProblemCodes.YamlFeature, 3, 12);

    [Theory]
    [InlineData(@"\uD800", 12)]
    [InlineData(@"\uDC00\uD800", 26)]
    public Task An_escape_for_half_of_a_surrogate_pair(string escape, int column) => ExpectAsync(
        $"entities:\n  - id: country:jp\n    label: \"a{escape}\"\n", SeedProblemCodes.YamlSyntax, 3, column);

    [Fact]
    public async Task UTF_16_is_reported_as_such()
    {
        foreach (var encoding in new[] { Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32 })
        {
            byte[] bytes = [.. encoding.Preamble, .. encoding.GetBytes("entities: []\n")];
            using var folder = new SeedFolder().Add("a.yaml", bytes);
            var problem = Assert.Single((await folder.ReadAsync()).Problems);
            Assert.Equal(SeedProblemCodes.NotUtf8, problem.Code);
        }
    }

    [Fact]
    public async Task Invalid_UTF_8_has_a_line_and_a_column()
    {
        using var folder = new SeedFolder().Add("a.yaml", [.. "# é\n# €"u8, 0xE2, 0x82, (byte)'\n']);
        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Equal((SeedProblemCodes.NotUtf8, 2, 4), (problem.Code, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("# only a comment\n")]
    [InlineData("{}")]
    public Task A_file_without_contents(string text) => ExpectAsync(text, SeedProblemCodes.Required, 1, 1);

    [Theory]
    [InlineData("٥")]
    [InlineData("５")]
    [InlineData("+5")]
    [InlineData("-5")]
    [InlineData("5.0")]
    [InlineData("\"5 \"")]
    [InlineData("\"5\\n\"")]
    public Task A_number_has_ASCII_digits(string number) => ExpectAsync(
        $"edition: {number}\n", SeedProblemCodes.WrongType, 1, 10);

    [Theory]
    [InlineData("2022-08-30", true)]
    [InlineData("٢٠٢٢-٠٨-٣٠", false)]
    [InlineData("\"2022-08-30\\n\"", false)]
    [InlineData("\"2022-08-30 \"", false)]
    [InlineData("2022-8-30", false)]
    [InlineData("2022-02-30", false)]
    public async Task A_day_has_ASCII_digits_and_nothing_after_them(string day, bool isValid)
    {
        var text = SampleSeed.Text.Replace("2022-09-01", day, StringComparison.Ordinal);
        using var folder = new SeedFolder().Add("a.yaml", text);
        Assert.Equal(isValid, (await folder.ReadAsync()).Problems.Count == 0);
    }

    private static async Task ExpectAsync(string text, string code, int line, int column)
    {
        using var folder = new SeedFolder().Add("a.yaml", text);
        Assert.Contains(
            (await folder.ReadAsync()).Problems,
            problem => problem.Code == code && problem.Line == line && problem.Column == column);
    }
}
