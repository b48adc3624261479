using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Neo4j.Transport;

namespace DiploGraph.Graph.Tests.Neo4j.Plans;

/// <summary>Asks the database for the plans of statements.</summary>
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

    /// <summary>The plan that the database has for a statement; it is not carried out.</summary>
    public Task<PlanStep> ExplainAsync(CypherStatement statement) => AskAsync("EXPLAIN", "queryPlan", statement);

    /// <summary>Carries a statement out, and answers what each step of its plan cost.</summary>
    public Task<PlanStep> ProfileAsync(CypherStatement statement) =>
        AskAsync("PROFILE", "profiledQueryPlan", statement);

    /// <summary>The plan of a text without parameters.</summary>
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
