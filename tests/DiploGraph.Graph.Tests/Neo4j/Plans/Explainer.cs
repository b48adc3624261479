using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Tests.Neo4j.Plans;

/// <summary>Gets the plans of statements from the database.</summary>
internal sealed class Explainer : IDisposable
{
    private static readonly JsonDocumentOptions Deep = new() { MaxDepth = 512 };

    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromMinutes(2) };
    private readonly Uri _query;

    public Explainer(Neo4jGraphStoreOptions options)
    {
        _query = new Uri(options.Address, $"db/{options.Database}/query/v2");
        _client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.User}:{options.Password}")));
        _client.DefaultRequestHeaders.Add("Accept", "application/json");
    }

    /// <summary>Returns the plan of a statement without executing it.</summary>
    public Task<PlanStep> ExplainAsync(CypherStatement statement) => AskAsync("EXPLAIN", "queryPlan", statement);

    /// <summary>Executes a statement, and returns its plan with the cost of each step.</summary>
    public Task<PlanStep> ProfileAsync(CypherStatement statement) =>
        AskAsync("PROFILE", "profiledQueryPlan", statement);

    /// <summary>Returns the plan of a statement without parameters.</summary>
    public Task<PlanStep> ExplainAsync(string text) =>
        ExplainAsync(new CypherStatement(text, new Dictionary<string, object?>()));

    public void Dispose() => _client.Dispose();

    private async Task<PlanStep> AskAsync(string what, string answered, CypherStatement statement)
    {
        var body = QueryApiRequestWriter.Write(
            statement with { Text = $"{what} {statement.Text}" }, [], TimeSpan.FromSeconds(60));
        using var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" };
        using var answer = await _client.PostAsync(_query, content);
        var text = await answer.Content.ReadAsStringAsync();
        using var json = JsonDocument.Parse(text, Deep);
        Assert.True(json.RootElement.TryGetProperty(answered, out var plan), $"{statement.Text}\n{text}");
        return PlanStep.Read(plan);
    }
}
