using System.Text.RegularExpressions;
using DiploGraph.Server.Tests.House;

namespace DiploGraph.Server.Tests.Questions;

/// <summary>
/// The queries in the documentation, except subscriptions and the queries of the questions, which have a separate test
/// with their responses.
/// </summary>
internal static partial class DocumentedQueries
{
    /// <summary>Every query with the page that contains it.</summary>
    public static IEnumerable<(string Page, string Text)> All() => Files().SelectMany(
        file => QueriesOf(file).Select(query => (Path.GetRelativePath(Repository.Root, file), query)));

    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(InRepository("docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(InRepository("seed-data"), "*.md"))
            .Where(file => Path.GetDirectoryName(file) != QuestionDocument.Folder && !IsForContributors(file))
            .Order(StringComparer.Ordinal);

    // ProposalGuideTests runs this page.
    private static bool IsForContributors(string file) => Path.GetFileName(file) == "proposals.md";

    private static string InRepository(string folder) => Path.Combine(Repository.Root, folder);

    private static IEnumerable<string> QueriesOf(string file) => Fence().Matches(File.ReadAllText(file))
        .Select(match => match.Groups["query"].Value)
        .Where(query => !query.StartsWith("subscription", StringComparison.Ordinal));

    [GeneratedRegex(@"```graphql\n(?<query>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
