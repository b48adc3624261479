namespace DiploGraph.Server.Tests.CommandLine;

/// <summary>Mistakes in the files that fill a store end the start with exit code 1 and a list of sentences.</summary>
public sealed class SeedMistakeTests
{
    [Theory]
    [InlineData("a.yaml", "sources:\n  - { quotes: { U.S.: words } }\n", "a.yaml:2:17: sources[0].quotes.U.S.: ")]
    [InlineData("a.yaml", "sources:\n  - { quotes: { \"\": words } }\n", "a.yaml:2:17: sources[0].quotes.: ")]
    [InlineData("a.yaml", "entities: []\0", "a.yaml:1:13: This is not YAML")]
    [InlineData("people.YAML", "entities: []\n", "people.YAML:1:1: The names of seed files end in .yaml")]
    public async Task A_mistake_has_file_line_column_and_a_sentence(string name, string text, string expected)
    {
        using var folder = new TestFolder();
        Directory.CreateDirectory(folder.In("seed"));
        await File.WriteAllTextAsync(folder.In($"seed/{name}"), text);
        var (code, _, error) = await RunAsync(folder, "--seed", folder.In("seed"));
        Assert.Equal(1, code);
        Assert.Contains($"\n  {expected}", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_folder_of_captures_is_a_mistake()
    {
        using var folder = new TestFolder();
        var (code, _, error) = await RunAsync(folder, "--captures", folder.In("captures"));
        Assert.Equal(1, code);
        Assert.Contains($"The folder {folder.In("captures")} does not exist.", error, StringComparison.Ordinal);
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(TestFolder folder, params string[] options) =>
        Diplograph.RunAsync(["--urls", Diplograph.FreeAddress(), "--data", folder.In("data"), .. options]);
}
