using System.Buffers;
using System.Text;
using System.Text.Json;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.GraphQL.Types.Building;

namespace DiploGraph.GraphQL.Tests;

/// <summary>An engine over a small schema that executes requests given as text.</summary>
internal sealed class TestEngine(
    string sdl, ResolverMap resolvers, GraphQLOptions? options = null, TimeProvider? clock = null)
{
    internal GraphQLEngine Engine { get; } =
        new(SchemaOf(sdl), resolvers, options ?? new GraphQLOptions { IncludeExceptionDetails = true }, clock);

    internal static GraphQLSchema SchemaOf(string sdl)
    {
        var result = SchemaBuilder.Build(new SourceText(sdl));
        Assert.True(result.Succeeded, string.Join('\n', result.Errors));
        return result.Schema;
    }

    internal async Task<string> AskAsync(
        string query, string? variables = null, object? state = null, CancellationToken cancellationToken = default)
    {
        var (answer, _) = await RunAsync(query, variables, state, cancellationToken: cancellationToken);
        return answer;
    }

    /// <summary>Returns only the data of the response and expects no errors.</summary>
    internal async Task<string> DataAsync(string query, string? variables = null, object? state = null)
    {
        var answer = await AskAsync(query, variables, state);
        const string Start = "{\"data\":";
        Assert.StartsWith(Start, answer, StringComparison.Ordinal);
        return answer[Start.Length..^1];
    }

    /// <summary>Returns the errors of the response, each as message, path and locations.</summary>
    internal async Task<(string Data, string[] Errors)> ErrorsAsync(
        string query, string? variables = null, object? state = null)
    {
        using var json = JsonDocument.Parse(await AskAsync(query, variables, state));
        var root = json.RootElement;
        var data = root.TryGetProperty("data", out var found) ? found.GetRawText() : "none";
        return (data, [.. root.GetProperty("errors").EnumerateArray().Select(Describe)]);
    }

    internal async Task<(string Answer, ExecutionSummary Summary)> RunAsync(
        string query,
        string? variables = null,
        object? state = null,
        string? operationName = null,
        bool reportCost = false,
        CancellationToken cancellationToken = default)
    {
        using var json = JsonDocument.Parse(variables ?? "null");
        var request = new GraphQLRequest
        {
            Query = Encoding.UTF8.GetBytes(query),
            Variables = json.RootElement,
            OperationName = operationName,
            ReportCost = reportCost,
        };
        var output = new ArrayBufferWriter<byte>();
        var summary = await Engine.ExecuteAsync(request, output, state, cancellationToken);
        var answer = Encoding.UTF8.GetString(output.WrittenSpan);
        using (JsonDocument.Parse(answer))
        {
            return (answer, summary);
        }
    }

    private static string Describe(JsonElement error)
    {
        var path = error.TryGetProperty("path", out var steps)
            ? string.Join('.', steps.EnumerateArray().Select(static step => step.ToString()))
            : "no path";
        var places = error.TryGetProperty("locations", out var locations)
            ? string.Join(' ', locations.EnumerateArray().Select(static at =>
                $"{at.GetProperty("line").GetInt32()}:{at.GetProperty("column").GetInt32()}"))
            : "nowhere";
        return $"{error.GetProperty("message").GetString()} [{path}] ({places})";
    }
}
