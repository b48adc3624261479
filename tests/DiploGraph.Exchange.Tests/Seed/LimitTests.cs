using System.Text;
using DiploGraph.Exchange.Seed;

namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>Files that are refused because of their size, number or encoding.</summary>
public sealed class LimitTests
{
    [Fact]
    public async Task A_folder_that_does_not_exist()
    {
        var options = new SeedOptions { Folder = Path.Combine(Path.GetTempPath(), "no-such-seed-folder") };
        var result = await SeedReader.ReadAsync(options, CancellationToken.None);
        var problem = Assert.Single(result.Problems);
        Assert.Equal(SeedProblemCodes.Unreadable, problem.Code);
        Assert.Contains("no-such-seed-folder does not exist", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_file()
    {
        using var folder = new SeedFolder();
        Assert.Contains("has no .yaml file", Assert.Single((await folder.ReadAsync()).Problems).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_with_the_wrong_extension()
    {
        using var folder = new SeedFolder().Add("a.yml", "entities: []").Add("b.yaml", "entities: []");
        Assert.Equal("a.yml", Assert.Single((await folder.ReadAsync()).Problems).File);
    }

    [Fact]
    public async Task A_file_that_is_too_large()
    {
        using var folder = new SeedFolder().Add("a.yaml", new string('#', 2_000));
        var result = await folder.ReadAsync(new SeedLimits { MaxFileBytes = 1_024 });
        Assert.Equal(SeedProblemCodes.TooLarge, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public async Task Too_many_files()
    {
        using var folder = new SeedFolder().Add("a.yaml", "").Add("b.yaml", "");
        var result = await folder.ReadAsync(new SeedLimits { MaxFiles = 1 });
        Assert.Equal(SeedProblemCodes.TooLarge, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public async Task Nesting_that_is_too_deep()
    {
        using var folder = new SeedFolder().Add("a.yaml", new string('[', 100_000));
        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Equal((SeedProblemCodes.TooDeep, 1, 13), (problem.Code, problem.Line, problem.Column));
    }

    [Fact]
    public async Task Too_many_nodes()
    {
        using var folder = new SeedFolder().Add("a.yaml", "entities: [1, 2, 3]");
        var result = await folder.ReadAsync(new SeedLimits { MaxNodes = 4 });
        Assert.Equal(SeedProblemCodes.TooLarge, Assert.Single(result.Problems).Code);
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8()
    {
        using var folder = new SeedFolder().Add("a.yaml", Encoding.Latin1.GetBytes("entities: é"));
        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Equal(SeedProblemCodes.NotUtf8, problem.Code);
        Assert.Contains("at byte 10", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_ignored()
    {
        using var folder = new SeedFolder()
            .Add("a.yaml", "\uFEFFentities:\n  - { id: country:jp, label: Japan }\n");
        Assert.Equal("country:jp", Assert.Single((await folder.ReadAsync()).Changes.Entities).Id.Value);
    }

    [Fact]
    public async Task Problems_beyond_the_limit_are_counted()
    {
        using var folder = new SeedFolder()
            .Add("a.yaml", "entities:\n" + string.Concat(Enumerable.Repeat("  - { id: x, label: X }\n", 7)));
        var result = await folder.ReadAsync(new SeedLimits { MaxProblems = 3 });
        Assert.Equal((3, 4), (result.Problems.Count, result.ProblemsLeftOut));
    }
}
