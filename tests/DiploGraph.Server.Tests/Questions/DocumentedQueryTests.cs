using System.Text.RegularExpressions;
using DiploGraph.Server.Tests.House;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Questions;

/// <summary>Every GraphQL query that the documentation shows can be asked as it stands.</summary>
public sealed partial class DocumentedQueryTests
{
    private static readonly Lazy<Task<ApiFixture>> Api = new(ApiFixture.OfSeedDataAsync);

    public static TheoryData<string> Pages => [.. Names()];

    [Fact]
    public void There_are_pages_with_queries() => Assert.Contains("README.md", Names());

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_query_of_a_page_is_answered_without_errors(string page)
    {
        var api = await Api.Value;
        foreach (var query in QueriesOf(Path.Combine(Repository.Root, page)))
        {
            var answer = await api.AskAsync(query);
            Assert.False(answer.TryGetProperty("errors", out var errors), $"{query}\n{errors}");
        }
    }

    private static IEnumerable<string> Names() => Files().Select(file => Path.GetRelativePath(Repository.Root, file));

    // The questions have a test of their own, with their answers; what follows a stream is not asked here.
    private static IEnumerable<string> Files() =>
        Directory.EnumerateFiles(Repository.Root, "*.md")
            .Concat(Directory.EnumerateFiles(InRepository("docs"), "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(InRepository("seed-data"), "*.md"))
            .Where(file => Path.GetDirectoryName(file) != QuestionDocument.Folder)
            .Where(file => QueriesOf(file).Any())
            .Order(StringComparer.Ordinal);

    private static string InRepository(string folder) => Path.Combine(Repository.Root, folder);

    private static IEnumerable<string> QueriesOf(string file) => Fence().Matches(File.ReadAllText(file))
        .Select(match => match.Groups["query"].Value)
        .Where(query => !query.StartsWith("subscription", StringComparison.Ordinal));

    [GeneratedRegex(@"```graphql\n(?<query>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}
