using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using DiploGraph.GraphQL;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Security;

namespace DiploGraph.Server.Http.Requests;

/// <summary>
/// The parameters of one request (GraphQL over HTTP, section "Request Parameters") with the pooled memory and the JSON
/// documents that they lie in. Disposed of once the answer is made.
/// </summary>
/// <param name="trusted">The documents that may be named by an id.</param>
internal sealed class GraphQLParameters(TrustedDocuments trusted) : IDisposable
{
    private readonly List<IDisposable> _owned = [];
    private byte[]? _unescaped;

    /// <summary>The request; only where there is no problem.</summary>
    public GraphQLRequest? Request { get; private set; }

    /// <summary>Why there is no request.</summary>
    public RequestProblem? Problem { get; private set; }

    /// <summary>Several requests that came as one, in their order; null where one came.</summary>
    public IReadOnlyList<GraphQLParameters>? Batch { get; private set; }

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
        if (StrictJson.TextMistake(text.Span) is not null || !PlainRequestReader.TryRead(text.Span, out var plain))
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
        Make(query, plain.OperationName, variables, default);
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

        string? operationName = null, documentId = null;
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
                if (!TryReadString(property, malformed, out operationName))
                {
                    return;
                }
            }
            else if (property.NameEquals("documentId"u8) && !TryReadString(property, malformed, out documentId))
            {
                return;
            }
        }

        Problem = Check(query, variables, extensions, malformed);
        if (Problem is null)
        {
            var document = query.ValueKind == JsonValueKind.String
                ? Utf8Of(query, text) : default(ReadOnlyMemory<byte>?);
            Make(document, documentId, operationName, variables, extensions, malformed);
        }
    }

    /// <summary>Takes the parameters of several requests out of a JSON array.</summary>
    /// <param name="json">The array.</param>
    /// <param name="text">The text that the array was read from.</param>
    /// <param name="malformed">The status of what is no GraphQL request.</param>
    public void ReadBatch(JsonElement json, ReadOnlyMemory<byte> text, int malformed)
    {
        var batch = new List<GraphQLParameters>(json.GetArrayLength());
        foreach (var one in json.EnumerateArray())
        {
            var parameters = Own(new GraphQLParameters(trusted));
            parameters.Read(one, text, malformed);
            batch.Add(parameters);
        }

        Batch = batch;
    }

    /// <summary>Takes the parameters out of a URL.</summary>
    public void Read(
        string? query,
        string? documentId,
        string? operationName,
        JsonElement variables,
        JsonElement extensions,
        int malformed)
    {
        if (!IsObjectOrNothing(variables) || !IsObjectOrNothing(extensions))
        {
            Problem = Wrong(malformed, IsObjectOrNothing(variables) ? "extensions" : "variables", "a JSON object");
        }
        else
        {
            var document = query is null ? default(ReadOnlyMemory<byte>?) : Encoding.UTF8.GetBytes(query);
            Make(document, documentId, operationName, variables, extensions, malformed);
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

    /// <summary>Makes the request of a document or of the id of one.</summary>
    private void Make(
        ReadOnlyMemory<byte>? query,
        string? documentId,
        string? operationName,
        JsonElement variables,
        JsonElement extensions,
        int malformed)
    {
        var choice = DocumentSelector.Of(query, documentId, extensions, trusted, malformed);
        Problem = choice.Problem;
        if (Problem is null)
        {
            Make(choice.Text, operationName, variables, extensions);
        }
    }

    private void Make(
        ReadOnlyMemory<byte> query, string? operationName, JsonElement variables, JsonElement extensions)
    {
        if (!trusted.Allows(query.Span))
        {
            Problem = DocumentSelector.NotTrusted();
            return;
        }

        Request = new()
        {
            Query = query,
            OperationName = string.IsNullOrEmpty(operationName) ? null : operationName,
            Variables = variables,
            Extensions = extensions,
            ReportCost = AsksForCost(extensions),
        };
    }

    private bool TryReadString(JsonProperty property, int malformed, out string? value)
    {
        value = null;
        if (property.Value.ValueKind is JsonValueKind.String or JsonValueKind.Null)
        {
            value = property.Value.GetString();
            return true;
        }

        Problem = Wrong(malformed, property.Name, "a string");
        return false;
    }

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
            JsonValueKind.String or JsonValueKind.Undefined => null,
            _ => Wrong(malformed, "query", "a string"),
        };
    }

    private static bool IsObjectOrNothing(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined;

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
