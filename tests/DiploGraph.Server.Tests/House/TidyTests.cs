using System.Text.RegularExpressions;

namespace DiploGraph.Server.Tests.House;

/// <summary>The habits of the code that no analyzer knows.</summary>
public sealed partial class TidyTests
{
    private static readonly SourceFile[] Sources = [.. Repository.SourceFiles("src")];
    private static readonly SourceFile[] Tests = [.. Repository.SourceFiles("tests")];

    [Fact]
    public void There_are_sources_to_look_at() => Assert.True(Sources.Length > 50 && Tests.Length > 10);

    [Fact]
    public void No_source_file_has_more_than_600_lines_and_no_test_file_more_than_800() =>
        Assert.Empty(
            Sources.Where(file => file.Lines.Length > 600).Concat(Tests.Where(file => file.Lines.Length > 800)));

    [Fact]
    public void A_source_file_of_more_than_400_lines_says_why_at_its_top() =>
        Assert.Empty(Sources.Where(file =>
            file.Lines.Length > 400 && !file.Lines[0].StartsWith("// ", StringComparison.Ordinal)));

    [Fact]
    public void No_line_has_more_than_120_columns() =>
        Assert.Empty(
            from file in Sources.Concat(Tests)
            from line in file.Lines.Index()
            where line.Item.Length > 120 && !line.Item.Contains("\"\"\"", StringComparison.Ordinal)
            select $"{file}:{line.Index + 1} has {line.Item.Length}");

    [Fact]
    public void A_namespace_is_its_folder() =>
        Assert.Empty(
            from file in Sources.Concat(Tests)
            let declared = file.Lines.FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
            where declared is not null
            let folder = string.Join('.', file.Path.Split('/')[1..^1])
            where declared.TrimEnd(';')["namespace ".Length..] != folder
            select $"{file}: {declared}");

    [Fact]
    public void No_type_is_called_manager_helper_util_impl_or_common() =>
        Assert.Empty(
            from file in Sources
            from line in file.Lines
            where VagueType().IsMatch(line)
            select $"{file}: {line.Trim()}");

    [Fact]
    public void Nothing_is_left_for_later() =>
        Assert.Empty(
            from file in Sources.Concat(Tests)
            where file.Path != "tests/DiploGraph.Server.Tests/House/TidyTests.cs"
            from line in file.Lines
            where Unfinished().IsMatch(line)
            select $"{file}: {line.Trim()}");

    [GeneratedRegex(@"\b(class|struct|record|interface|enum) \w*(Manager|Helper|Util|Utils|Impl|Common)\b")]
    private static partial Regex VagueType();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException)\b")]
    private static partial Regex Unfinished();
}
