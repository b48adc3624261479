using System.Diagnostics;
using DiploGraph.Exchange.Seed;

namespace DiploGraph.Exchange.Tests.Seed;

/// <summary>Every file in a folder is read or reported: none is left out silently.</summary>
public sealed class FolderTests
{
    private const string Japan = "entities:\n  - { id: country:jp, label: Japan }\n";
    private const string Israel = "entities:\n  - { id: country:il, label: Israel }\n";

    [Theory]
    [InlineData("people.yml")]
    [InlineData("people.YAML")]
    [InlineData("people.Yaml")]
    [InlineData("people.YML")]
    [InlineData(".people.YAML")]
    [InlineData(".hidden/people.yml")]
    [InlineData("people.yaml~")]
    [InlineData("people.yaml.bak")]
    [InlineData("people.yaml ")]
    [InlineData("people")]
    [InlineData("yaml")]
    [InlineData("people.txt")]
    [InlineData("people.json")]
    public async Task A_file_that_cannot_be_read_as_a_seed_file(string name)
    {
        using var folder = new SeedFolder().Add("a.yaml", Japan).Add(name, Israel);
        var problem = Assert.Single((await folder.ReadAsync()).Problems);
        Assert.Equal((name, SeedProblemCodes.Unreadable, 1), (problem.File, problem.Code, problem.Line));
    }

    [Theory]
    [InlineData(".people.yaml")]
    [InlineData(".hidden/people.yaml")]
    [InlineData("a b/ü.yaml")]
    [InlineData(".yaml")]
    public async Task A_file_that_is_read_although_its_name_is_unusual(string name)
    {
        using var folder = new SeedFolder().Add("a.yaml", Japan).Add(name, Israel);
        Assert.Equal(2, (await ReadWithoutProblemsAsync(folder)).Changes.Entities.Count);
    }

    [Fact]
    public async Task Notes_and_hidden_files_of_other_programs_are_listed()
    {
        using var folder = new SeedFolder()
            .Add("a.yaml", Japan).Add("README.md", "# Notes").Add(".DS_Store", "x").Add(".git/config", "x");
        Assert.Equal(
            [".DS_Store", ".git/config", "README.md"], (await ReadWithoutProblemsAsync(folder)).IgnoredFiles);
    }

    [Fact]
    public async Task A_folder_with_the_name_of_a_file()
    {
        using var folder = new SeedFolder().Add("a.yaml", Japan);
        Directory.CreateDirectory(Path.Combine(folder.Path, "b.yaml"));
        Assert.Contains("b.yaml:1:1: This is a folder", await ProblemAsync(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_in_place_of_the_folder()
    {
        using var folder = new SeedFolder().Add("a.yaml", Japan);
        var options = new SeedOptions { Folder = Path.Combine(folder.Path, "a.yaml") };
        var result = await SeedReader.ReadAsync(options, CancellationToken.None);
        Assert.EndsWith(
            "a.yaml is a file; a folder was expected.",
            Assert.Single(result.Problems).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_too_deep()
    {
        using var folder = new SeedFolder().Add("a.yaml", Japan).Add("1/2/3/4/5/6/7/8/b.yaml", Israel);
        Assert.Contains("1/2/3/4/5/6/7/8:1:1: The folder is more than 8 levels deep", await ProblemAsync(folder),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_are_followed_but_no_file_is_read_twice()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need a permission on other systems.");
        using var folder = new SeedFolder().Add("a.yaml", Japan).Add("..data/b.yaml", Israel);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.yaml"), "..data/b.yaml");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "c.yaml"), "a.yaml");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "loop"), ".");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "other"), "../seed/loop");
        Assert.Equal(2, (await ReadWithoutProblemsAsync(folder)).Changes.Entities.Count);
    }

    [Fact]
    public async Task A_link_that_leads_nowhere()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links need a permission on other systems.");
        using var folder = new SeedFolder().Add("a.yaml", Japan);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.yaml"), "missing.yaml");
        Assert.Contains("b.yaml:1:1: The file is a link", await ProblemAsync(folder), StringComparison.Ordinal);
        File.Delete(Path.Combine(folder.Path, "b.yaml"));
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.yaml"), "b.yaml");
        Assert.Contains("b.yaml:1:1: The file is a link", await ProblemAsync(folder), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dev/zero", "The file has")]
    [InlineData("/dev/null", "The file is empty")]
    public async Task A_device_in_place_of_a_file(string device, string message)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There are no such devices on other systems.");
        using var folder = new SeedFolder().Add("a.yaml", Japan);
        File.CreateSymbolicLink(Path.Combine(folder.Path, "b.yaml"), device);
        Assert.Contains($"b.yaml:1:1: {message}", await ProblemAsync(folder), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_that_nobody_writes_to()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "There is no mkfifo on other systems.");
        using var folder = new SeedFolder().Add("a.yaml", Japan);
        using (var mkfifo = Process.Start("mkfifo", [Path.Combine(folder.Path, "b.yaml")]))
        {
            await mkfifo.WaitForExitAsync();
        }

        var result = await folder.ReadAsync(new SeedLimits { ReadTimeout = TimeSpan.FromSeconds(1) });
        Assert.Contains("b.yaml:1:1: The file cannot be read", Assert.Single(result.Problems).ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_or_folder_that_may_not_be_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess, "Root may read everything.");
        using var folder = new SeedFolder().Add("a.yaml", Japan).Add("b.yaml", Israel).Add("c/d.yaml", Israel);
        var (file, below) = (Path.Combine(folder.Path, "b.yaml"), Path.Combine(folder.Path, "c"));
#pragma warning disable CA1416 // Windows is skipped above.
        File.SetUnixFileMode(file, UnixFileMode.None);
        File.SetUnixFileMode(below, UnixFileMode.None);
        Assert.Equal(["b.yaml", "c"], (await folder.ReadAsync()).Problems.Select(problem => problem.File));
        File.SetUnixFileMode(below, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
    }

    [Fact]
    public async Task Files_that_are_too_large_together()
    {
        using var folder = new SeedFolder().Add("a.yaml", Japan).Add("b.yaml", Israel);
        var result = await folder.ReadAsync(new SeedLimits { MaxFolderBytes = 60 });
        Assert.Equal(("b.yaml", SeedProblemCodes.TooLarge),
            (Assert.Single(result.Problems).File, result.Problems[0].Code));
    }

    [Fact]
    public async Task Line_breaks_in_the_name_of_a_file_are_escaped()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Other systems allow no such names.");
        using var folder = new SeedFolder().Add("a\nb.yaml", "x");
        Assert.StartsWith("a\\u000Ab.yaml:1:1: ", await ProblemAsync(folder), StringComparison.Ordinal);
    }

    private static async Task<string> ProblemAsync(SeedFolder folder) =>
        Assert.Single((await folder.ReadAsync()).Problems).ToString();

    private static async Task<SeedResult> ReadWithoutProblemsAsync(SeedFolder folder)
    {
        var result = await folder.ReadAsync();
        Assert.Empty(result.Problems);
        return result;
    }
}
