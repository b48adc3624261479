using System.Text.Json;

namespace DiploGraph.Server.Http.Requests;

/// <summary>
/// The parameters of a request as the client sent them (GraphQL over HTTP, section "Request Parameters"). Their types
/// are checked: variables and extensions are objects, null or absent.
/// </summary>
internal readonly record struct RequestParameters
{
    /// <summary>The document in UTF-8, or null.</summary>
    public ReadOnlyMemory<byte>? Query { get; init; }

    /// <summary>The id of a trusted document, or null.</summary>
    public string? DocumentId { get; init; }

    /// <summary>The name of the operation, or null.</summary>
    public string? OperationName { get; init; }

    /// <summary>The values of the variables.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>The request's extensions.</summary>
    public JsonElement Extensions { get; init; }
}
