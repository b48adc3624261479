using System.Text;
using System.Text.Json;

namespace DiploGraph.GraphQL;

/// <summary>One request to execute an operation (GraphQL over HTTP, section "Request").</summary>
public sealed class GraphQLRequest
{
    /// <summary>The document's text in UTF-8. The engine keeps a copy of its own if it caches it.</summary>
    public required ReadOnlyMemory<byte> Query { get; init; }

    /// <summary>The name of the operation to execute; null or empty where the document has just one.</summary>
    public string? OperationName { get; init; }

    /// <summary>
    /// The values of the variables: a JSON object, or <c>default</c> or JSON null for none. It is read until the
    /// execution has ended, so its document must live as long.
    /// </summary>
    public JsonElement Variables { get; init; }

    /// <summary>The request's <c>extensions</c>; the engine reads none of them, resolvers may.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>Whether the answer's <c>extensions.cost</c> tells what the operation costs. Default false.</summary>
    public bool ReportCost { get; init; }

    /// <summary>A request without variables.</summary>
    /// <param name="query">The document's text.</param>
    public static GraphQLRequest Of(string query) => new() { Query = Encoding.UTF8.GetBytes(query) };

    /// <summary>A request with variables.</summary>
    /// <param name="query">The document's text.</param>
    /// <param name="variables">A JSON object.</param>
    /// <param name="operationName">The operation to execute.</param>
    public static GraphQLRequest Of(string query, JsonElement variables, string? operationName = null) =>
        new() { Query = Encoding.UTF8.GetBytes(query), Variables = variables, OperationName = operationName };
}
