using System.Text;
using System.Text.Json;
using DiploGraph.GraphQL;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Security;
using DiploGraph.Server.Settings;
using Microsoft.Extensions.Primitives;

namespace DiploGraph.Server.Http.Requests;

/// <summary>
/// Parses GraphQL requests from HTTP bodies, URLs and WebSocket messages. Every mistake of a client is returned as a
/// <see cref="RequestProblem"/>.
/// </summary>
internal sealed class GraphQLRequestParser(HttpSettings settings, TrustedDocuments trusted)
{
    private readonly RequestBodyReader _bodies = new(settings);
    private readonly DocumentSelector _documents = new(trusted);

    /// <summary>Parses the body of a POST.</summary>
    /// <param name="request">The HTTP request.</param>
    /// <param name="memory">Holds the request's values; must outlive the result.</param>
    /// <param name="cancellationToken">Cancelled when the client disconnects.</param>
    public async ValueTask<ParsedRequest> ParseBodyAsync(
        HttpRequest request, RequestMemory memory, CancellationToken cancellationToken)
    {
        var (text, problem) = await _bodies.ReadAsync(request, memory, cancellationToken);
        return problem is null ? ParseText(text, memory) : problem;
    }

    /// <summary>Parses the query string of a GET.</summary>
    /// <param name="url">The query string.</param>
    /// <param name="memory">Holds the request's values; must outlive the result.</param>
    public ParsedRequest ParseUrl(IQueryCollection url, RequestMemory memory)
    {
        foreach (var name in (ReadOnlySpan<string>)["query", "documentId", "operationName", "variables", "extensions"])
        {
            if (url[name].Count > 1)
            {
                return RequestProblem.Malformed($"The parameter {name} was given more than once.");
            }
        }

        if (ReadObject(url["variables"], "variables", memory, out var variables) is { } wrongVariables)
        {
            return wrongVariables;
        }

        if (ReadObject(url["extensions"], "extensions", memory, out var extensions) is { } wrongExtensions)
        {
            return wrongExtensions;
        }

        var query = url["query"];
        return ToRequest(new()
        {
            Query = query.Count == 0 ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(query.ToString()),
            DocumentId = url["documentId"],
            // In a URL, an empty name is the same as none (GraphQL over HTTP, section "GET").
            OperationName = url["operationName"] is [{ Length: > 0 } operation] ? operation : null,
            Variables = variables,
            Extensions = extensions,
        });
    }

    /// <summary>Parses one request from a JSON value.</summary>
    /// <param name="json">The value.</param>
    /// <param name="text">The JSON text that contains the value.</param>
    /// <param name="memory">Holds the request's values; must outlive the result.</param>
    public ParsedRequest ParseJson(JsonElement json, ReadOnlyMemory<byte> text, RequestMemory memory) =>
        JsonRequestReader.Read(json, text, memory, out var parameters) is { } problem
            ? problem
            : ToRequest(parameters);

    private ParsedRequest ParseText(ReadOnlyMemory<byte> text, RequestMemory memory)
    {
        if (PlainRequestReader.TryRead(text, memory, out var parameters))
        {
            return ToRequest(parameters);
        }

        if (StrictJson.TryParse(text, out var mistake) is not { } document)
        {
            return RequestProblem.BadRequest(text.IsEmpty ? "The request has no body." : $"The body {mistake}.");
        }

        var json = memory.Own(document);
        return json.ValueKind == JsonValueKind.Array && settings.MaxBatchedRequests > 1
            ? ParseBatch(json, text, memory)
            : ParseJson(json, text, memory);
    }

    private ParsedRequest ParseBatch(JsonElement json, ReadOnlyMemory<byte> text, RequestMemory memory)
    {
        var length = json.GetArrayLength();
        if (length < 1 || length > settings.MaxBatchedRequests)
        {
            return RequestProblem.Malformed(
                RequestProblemCodes.BatchTooLarge,
                $"A batch must have 1 to {settings.MaxBatchedRequests} requests; this one has {length}.");
        }

        var batch = new List<ParsedRequest>(length);
        foreach (var item in json.EnumerateArray())
        {
            batch.Add(ParseJson(item, text, memory));
        }

        return batch;
    }

    private static RequestProblem? ReadObject(
        StringValues value, string name, RequestMemory memory, out JsonElement json)
    {
        json = default;
        if (value.Count == 0 || value is [""])
        {
            return null;
        }

        if (StrictJson.TryParse(Encoding.UTF8.GetBytes(value.ToString()), out var mistake) is not { } document)
        {
            return RequestProblem.BadRequest($"The parameter {name} {mistake}.");
        }

        json = memory.Own(document);
        return JsonRequestReader.IsObjectOrNull(json) ? null : RequestProblem.WrongType(name, "a JSON object");
    }

    private ParsedRequest ToRequest(in RequestParameters parameters)
    {
        if (_documents.Select(parameters, out var document) is { } problem)
        {
            return problem;
        }

        return new GraphQLRequest
        {
            Query = document,
            OperationName = parameters.OperationName,
            Variables = parameters.Variables,
            Extensions = parameters.Extensions,
            ReportCost = AsksForCost(parameters.Extensions),
        };
    }

    private static bool AsksForCost(JsonElement extensions) =>
        extensions.ValueKind == JsonValueKind.Object
        && extensions.TryGetProperty("cost"u8, out var cost)
        && cost.ValueKind == JsonValueKind.True;
}
