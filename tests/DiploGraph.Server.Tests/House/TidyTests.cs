using System.Text.RegularExpressions;

namespace DiploGraph.Server.Tests.House;

/// <summary>Conventions of the code that no analyzer checks.</summary>
public sealed partial class TidyTests
{
    private static readonly SourceFile[] Sources = [.. Repository.SourceFiles("src")];
    private static readonly SourceFile[] Tests = [.. Repository.SourceFiles("tests")];

    [Fact]
    public void Source_files_are_found() => Assert.True(Sources.Length > 50 && Tests.Length > 10);

    [Fact]
    public void No_source_file_has_more_than_350_lines_and_no_test_file_more_than_400() =>
        Assert.Empty(
            from file in Sources.Concat(Tests)
            where file.Lines.Length > (file.Path.StartsWith("src/", StringComparison.Ordinal) ? 350 : 400)
            select $"{file} has {file.Lines.Length} lines");

    [Fact]
    public void No_line_has_more_than_120_columns() =>
        Assert.Empty(
            from file in Sources.Concat(Tests)
            from line in file.Lines.Index()
            where line.Item.Length > 120 && !line.Item.Contains("\"\"\"", StringComparison.Ordinal)
            select $"{file}:{line.Index + 1} has {line.Item.Length}");

    [Fact]
    public void A_namespace_matches_its_folder() =>
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
    public void Regular_expressions_end_with_z_because_a_dollar_sign_also_matches_before_a_newline() =>
        Assert.Empty(
            from file in Sources.Concat(Tests)
            where file.Path != "tests/DiploGraph.Server.Tests/House/TidyTests.cs"
            from line in file.Lines
            where DollarAtTheEnd().IsMatch(line)
            select $"{file}: {line.Trim()}");

    [Fact]
    public void No_to_do_comments_are_left() =>
        Assert.Empty(
            from file in Sources.Concat(Tests)
            where file.Path != "tests/DiploGraph.Server.Tests/House/TidyTests.cs"
            from line in file.Lines
            where Unfinished().IsMatch(line)
            select $"{file}: {line.Trim()}");

    [GeneratedRegex(@"\b(class|struct|record|interface|enum) \w*(Manager|Helper|Util|Utils|Impl|Common)\b")]
    private static partial Regex VagueType();

    [GeneratedRegex(@"(Regex|\.Matches)\(@?""[^""]*\$""")]
    private static partial Regex DollarAtTheEnd();

    [GeneratedRegex(@"\b(TODO|FIXME|HACK|XXX|NotImplementedException)\b")]
    private static partial Regex Unfinished();
}
