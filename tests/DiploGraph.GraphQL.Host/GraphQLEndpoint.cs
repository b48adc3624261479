using System.Text;
using System.Text.Json;

namespace DiploGraph.GraphQL.Host;

/// <summary>Handles <c>POST /graphql</c>.</summary>
internal sealed class GraphQLEndpoint(GraphQLEngine engine)
{
    private static readonly JsonDocumentOptions AnyDepth = new() { MaxDepth = 100_000 };

    public async Task AnswerAsync(HttpContext http)
    {
        JsonDocument body;
        GraphQLRequest request;
        try
        {
            body = await JsonDocument.ParseAsync(http.Request.Body, AnyDepth, http.RequestAborted);
            request = Read(body.RootElement);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            await http.Response.WriteAsync("The body is not a GraphQL request.", http.RequestAborted);
            return;
        }

        using (body)
        {
            http.Response.ContentType = "application/graphql-response+json; charset=utf-8";
            await engine.ExecuteAsync(request, http.Response.BodyWriter, new RequestState(), http.RequestAborted);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
    }

    private static GraphQLRequest Read(JsonElement body) => new()
    {
        Query = Encoding.UTF8.GetBytes(body.GetProperty("query").GetString() ?? ""),
        OperationName = body.TryGetProperty("operationName", out var name) ? name.GetString() : null,
        Variables = body.TryGetProperty("variables", out var variables) ? variables : default,
    };
}
