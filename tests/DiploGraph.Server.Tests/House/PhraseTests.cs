namespace DiploGraph.Server.Tests.House;

/// <summary>Texts for people do not use phrases that read like a translation (phrases.tsv).</summary>
public sealed class PhraseTests
{
    /// <summary>The files and folders with texts for people. A folder covers everything in it.</summary>
    private static readonly string[] Texts =
    [
        ".ci",
        "ARCHITECTURE.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "README.md",
        "docker-compose.yml",
        "docs",
        "eng",
        "schema",
        "seed-data",
        "src",
        "tests",
    ];

    private static readonly string[] TextFiles =
    [
        ".cs", ".cypher", ".graphql", ".html", ".js", ".json", ".md", ".mjs", ".sh", ".ts", ".tsx", ".yml",
    ];

    [Fact]
    public void Texts_have_none_of_the_phrases() =>
        Assert.Empty(
            from file in Repository.TextFiles(Texts, TextFiles).AsParallel()
            where !file.EndsWith("/PhraseTests.cs", StringComparison.Ordinal)
            from phrase in PhraseList.FindIn(file, File.ReadAllText(Path.Combine(Repository.Root, file)))
            select phrase);

    [Fact]
    public void Every_file_and_folder_exists() =>
        Assert.Empty(Texts.Where(path => !Path.Exists(Path.Combine(Repository.Root, path))));

    [Fact]
    public void The_list_has_phrases() => Assert.True(PhraseList.Count >= 25);

    [Theory]
    [InlineData("/// The first so many, at most 100.", "a:1: \"first so many\"")]
    [InlineData("{\n    /// Whether it is such\n    /// a one.", "a:2: \"such a one\"")]
    [InlineData("    + \"is none \"\n    + $\"of {Names}.\"", "a:1: \"is none \" + $\"of\"")]
    [InlineData("public void An_id_that_stands_twice_is_told()", "a:1: \"stands_twice\"")]
    [InlineData("# The parameter STANDS\n# TWICE.", "a:1: \"STANDS # TWICE\"")]
    [InlineData("/// A long line of a comment that somebody wrapped\n/// again\n/// badly.", null)]
    [InlineData("{\n/// A long line of a comment that somebody wrapped\n/// again\n/// and again.", "a:3: one word")]
    [InlineData("{\n/// <summary>\n/// Nothing.\n/// </summary>\n/// Understands there was a reason.", null)]
    public void A_phrase_is_found(string text, string? finding)
    {
        var found = PhraseList.FindIn("a", text).FirstOrDefault();
        if (finding is null)
        {
            Assert.Null(found);
        }
        else
        {
            Assert.StartsWith(finding, found, StringComparison.Ordinal);
        }
    }
}
