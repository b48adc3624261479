using System.Text;
using System.Text.Json;

namespace DiploGraph.GraphQL;

/// <summary>A request to execute an operation (GraphQL over HTTP, section "Request").</summary>
public sealed class GraphQLRequest
{
    /// <summary>
    /// The document's text in UTF-8. If the engine caches the document, it keeps its own copy of the text.
    /// </summary>
    public required ReadOnlyMemory<byte> Query { get; init; }

    /// <summary>The name of the operation to execute, or null to execute the only one of the document.</summary>
    public string? OperationName { get; init; }

    /// <summary>
    /// The variable values: a JSON object, or <c>default</c> or JSON null if there are none. The engine reads them
    /// until the execution ends; do not dispose their <see cref="JsonDocument"/> earlier.
    /// </summary>
    public JsonElement Variables { get; init; }

    /// <summary>The request's <c>extensions</c>. The engine ignores them; resolvers can read them.</summary>
    public JsonElement Extensions { get; init; }

    /// <summary>
    /// True to report the cost of the operation in the response as <c>extensions.cost</c>. Default: false.
    /// </summary>
    public bool ReportCost { get; init; }

    /// <summary>Creates a request without variables.</summary>
    /// <param name="query">The document's text.</param>
    public static GraphQLRequest Create(string query) => new() { Query = Encoding.UTF8.GetBytes(query) };

    /// <summary>Creates a request with variables.</summary>
    /// <param name="query">The document's text.</param>
    /// <param name="variables">A JSON object.</param>
    /// <param name="operationName">The name of the operation to execute.</param>
    public static GraphQLRequest Create(string query, JsonElement variables, string? operationName = null) =>
        new() { Query = Encoding.UTF8.GetBytes(query), Variables = variables, OperationName = operationName };
}
