using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using DiploGraph.GraphQL;

namespace DiploGraph.Server.Http;

/// <summary>
/// The parameters of one request (GraphQL over HTTP, section "Request Parameters") with the pooled memory and the JSON
/// documents that they lie in. Disposed of once the answer is made.
/// </summary>
internal sealed class GraphQLParameters : IDisposable
{
    private readonly List<IDisposable> _owned = [];
    private byte[]? _unescaped;

    /// <summary>The request; only where there is no problem.</summary>
    public GraphQLRequest? Request { get; private set; }

    /// <summary>Why there is no request.</summary>
    public RequestProblem? Problem { get; private set; }

    /// <summary>Keeps what the parameters lie in until they are disposed of.</summary>
    public T Own<T>(T owned)
        where T : IDisposable
    {
        _owned.Add(owned);
        return owned;
    }

    /// <summary>Takes the parameters out of a body, where that is plain.</summary>
    public bool TryReadPlain(ReadOnlyMemory<byte> text)
    {
        if (StrictJson.TextMistake(text.Span) is not null || !PlainRequest.TryRead(text.Span, out var plain))
        {
            return false;
        }

        JsonElement variables = default;
        if (!text[plain.Variables].IsEmpty)
        {
            if (StrictJson.TryParse(text[plain.Variables], out _) is not { } document)
            {
                return false;
            }

            variables = Own(document).RootElement;
        }

        var quoted = text[plain.Query];
        var query = quoted.Span.Contains((byte)'\\') ? Unescape(quoted.Span) : quoted[1..^1];
        Request = Make(query, plain.OperationName, variables, default);
        return true;
    }

    /// <summary>Takes the parameters out of a JSON object.</summary>
    /// <param name="json">The JSON value that ought to be an object.</param>
    /// <param name="text">The text that the value was read from.</param>
    /// <param name="malformed">The status of an object that is no GraphQL request.</param>
    public void Read(JsonElement json, ReadOnlyMemory<byte> text, int malformed)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            Problem = json.ValueKind == JsonValueKind.Array
                ? new(malformed, RequestProblemCodes.BatchingNotSupported,
                    "Batching is not supported: send one operation a request.")
                : new(malformed, RequestProblemCodes.BadRequest, "A request is a JSON object with a query.");
            return;
        }

        string? operationName = null;
        JsonElement query = default, variables = default, extensions = default;
        foreach (var property in json.EnumerateObject())
        {
            if (property.NameEquals("query"u8))
            {
                query = property.Value;
            }
            else if (property.NameEquals("variables"u8))
            {
                variables = property.Value;
            }
            else if (property.NameEquals("extensions"u8))
            {
                extensions = property.Value;
            }
            else if (property.NameEquals("operationName"u8))
            {
                if (property.Value.ValueKind is not (JsonValueKind.String or JsonValueKind.Null))
                {
                    Problem = Wrong(malformed, "operationName", "a string");
                    return;
                }

                operationName = property.Value.GetString();
            }
        }

        Problem = Check(query, variables, extensions, malformed);
        if (Problem is null)
        {
            Request = Make(Utf8Of(query, text), operationName, variables, extensions);
        }
    }

    /// <summary>Takes the parameters out of a URL.</summary>
    public void Read(
        string? query, string? operationName, JsonElement variables, JsonElement extensions, int malformed)
    {
        if (query is null)
        {
            Problem = WithoutDocument(extensions, malformed);
        }
        else if (!IsObjectOrNothing(variables) || !IsObjectOrNothing(extensions))
        {
            Problem = Wrong(malformed, IsObjectOrNothing(variables) ? "extensions" : "variables", "a JSON object");
        }
        else
        {
            Request = Make(Encoding.UTF8.GetBytes(query), operationName, variables, extensions);
        }
    }

    /// <summary>Refuses.</summary>
    public void Refuse(RequestProblem problem) => Problem = problem;

    public void Dispose()
    {
        foreach (var owned in _owned)
        {
            owned.Dispose();
        }

        _owned.Clear();
        if (_unescaped is not null)
        {
            ArrayPool<byte>.Shared.Return(_unescaped);
            _unescaped = null;
        }
    }

    private static GraphQLRequest Make(
        ReadOnlyMemory<byte> query, string? operationName, JsonElement variables, JsonElement extensions) => new()
        {
            Query = query,
            OperationName = string.IsNullOrEmpty(operationName) ? null : operationName,
            Variables = variables,
            Extensions = extensions,
            ReportCost = AsksForCost(extensions),
        };

    private static bool AsksForCost(JsonElement extensions) =>
        extensions.ValueKind == JsonValueKind.Object
        && extensions.TryGetProperty("cost"u8, out var cost)
        && cost.ValueKind == JsonValueKind.True;

    private static RequestProblem? Check(
        JsonElement query, JsonElement variables, JsonElement extensions, int malformed)
    {
        if (!IsObjectOrNothing(variables))
        {
            return Wrong(malformed, "variables", "an object");
        }

        if (!IsObjectOrNothing(extensions))
        {
            return Wrong(malformed, "extensions", "an object");
        }

        return query.ValueKind switch
        {
            JsonValueKind.String => null,
            JsonValueKind.Undefined => WithoutDocument(extensions, malformed),
            _ => Wrong(malformed, "query", "a string"),
        };
    }

    private static bool IsObjectOrNothing(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined;

    private static RequestProblem WithoutDocument(JsonElement extensions, int malformed) =>
        extensions.ValueKind == JsonValueKind.Object && extensions.TryGetProperty("persistedQuery"u8, out _)
            ? new(StatusCodes.Status200OK, RequestProblemCodes.PersistedQueryNotSupported, "PersistedQueryNotSupported")
            : new(malformed, RequestProblemCodes.BadRequest, "The request has no query.");

    private static RequestProblem Wrong(int malformed, string parameter, string expected) =>
        new(malformed, RequestProblemCodes.BadRequest, $"The parameter {parameter} must be {expected}.");

    /// <summary>A JSON string as UTF-8: a slice of the text where it has no escapes, else a pooled copy.</summary>
    private ReadOnlyMemory<byte> Utf8Of(JsonElement value, ReadOnlyMemory<byte> text)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        var inner = raw[1..^1];
        if (!inner.Contains((byte)'\\') && text.Span.Overlaps(inner, out var offset))
        {
            return text.Slice(offset, inner.Length);
        }

        return Unescape(raw);
    }

    private ReadOnlyMemory<byte> Unescape(ReadOnlySpan<byte> raw)
    {
        _unescaped = ArrayPool<byte>.Shared.Rent(Math.Max(raw.Length, 1));
        var reader = new Utf8JsonReader(raw);
        reader.Read();
        return _unescaped.AsMemory(0, reader.CopyString(_unescaped));
    }
}
