using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Questions;

/// <summary>Every GraphQL query in the documentation can be executed unchanged.</summary>
public sealed class DocumentedQueryTests
{
    private static readonly Lazy<Task<ApiFixture>> Api = new(ApiFixture.OfSeedDataAsync);

    public static TheoryData<string> Pages => [.. DocumentedQueries.All().Select(query => query.Page).Distinct()];

    [Fact]
    public void There_are_pages_with_queries() =>
        Assert.Contains("README.md", DocumentedQueries.All().Select(query => query.Page));

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Every_query_of_a_page_runs_without_errors(string page)
    {
        var api = await Api.Value;
        foreach (var query in DocumentedQueries.All().Where(query => query.Page == page).Select(query => query.Text))
        {
            var answer = await api.AskAsync(query);
            Assert.False(answer.TryGetProperty("errors", out var errors), $"{query}\n{errors}");
        }
    }
}
