using System.Runtime.InteropServices;
using System.Text.Json;
using DiploGraph.Server.Http.Protocol;

namespace DiploGraph.Server.Http.Requests;

/// <summary>
/// Reads the parameters of a request from a JSON object, and explains why any other value is not a request.
/// </summary>
internal static class JsonRequestReader
{
    /// <summary>Reads a request.</summary>
    /// <param name="json">The value that should be a request.</param>
    /// <param name="text">The JSON text that contains the value.</param>
    /// <param name="memory">Holds what must be unescaped.</param>
    /// <param name="parameters">The parameters, if there is no problem.</param>
    /// <returns>The problem, or null.</returns>
    public static RequestProblem? Read(
        JsonElement json, ReadOnlyMemory<byte> text, RequestMemory memory, out RequestParameters parameters)
    {
        parameters = default;
        if (json.ValueKind != JsonValueKind.Object)
        {
            return json.ValueKind == JsonValueKind.Array
                ? RequestProblem.Malformed(
                    RequestProblemCodes.BatchingNotSupported,
                    "Batching is not supported: send one operation per request.")
                : RequestProblem.Malformed("A request must be a JSON object with a query.");
        }

        JsonElement query = default, documentId = default, operationName = default;
        JsonElement variables = default, extensions = default;
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
                operationName = property.Value;
            }
            else if (property.NameEquals("documentId"u8))
            {
                documentId = property.Value;
            }
        }

        if (FindWrongType(query, documentId, operationName, variables, extensions) is { } problem)
        {
            return problem;
        }

        parameters = new()
        {
            Query = query.ValueKind == JsonValueKind.String
                ? ReadUtf8(query, text, memory)
                : default(ReadOnlyMemory<byte>?),
            DocumentId = ReadString(documentId),
            OperationName = ReadString(operationName),
            Variables = variables,
            Extensions = extensions,
        };
        return null;
    }

    /// <summary>True if a value is an object, null or absent.</summary>
    public static bool IsObjectOrNull(JsonElement value) =>
        value.ValueKind is JsonValueKind.Object or JsonValueKind.Null or JsonValueKind.Undefined;

    /// <summary>Returns the text of a JSON string: a slice if it has no escapes, else an unescaped copy.</summary>
    /// <param name="quoted">The string with its quotation marks.</param>
    /// <param name="memory">Holds the copy.</param>
    public static ReadOnlyMemory<byte> Unescape(ReadOnlyMemory<byte> quoted, RequestMemory memory)
    {
        if (!quoted.Span.Contains((byte)'\\'))
        {
            return quoted[1..^1];
        }

        var buffer = memory.Rent(quoted.Length);
        var reader = new Utf8JsonReader(quoted.Span);
        reader.Read();
        return buffer.AsMemory(0, reader.CopyString(buffer));
    }

    private static RequestProblem? FindWrongType(
        JsonElement query,
        JsonElement documentId,
        JsonElement operationName,
        JsonElement variables,
        JsonElement extensions)
    {
        if (!IsStringOrNull(operationName))
        {
            return RequestProblem.WrongType("operationName", "a string");
        }

        if (!IsStringOrNull(documentId))
        {
            return RequestProblem.WrongType("documentId", "a string");
        }

        if (!IsObjectOrNull(variables))
        {
            return RequestProblem.WrongType("variables", "an object");
        }

        if (!IsObjectOrNull(extensions))
        {
            return RequestProblem.WrongType("extensions", "an object");
        }

        return query.ValueKind is JsonValueKind.String or JsonValueKind.Undefined
            ? null
            : RequestProblem.WrongType("query", "a string");
    }

    private static bool IsStringOrNull(JsonElement value) =>
        value.ValueKind is JsonValueKind.String or JsonValueKind.Null or JsonValueKind.Undefined;

    private static string? ReadString(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static ReadOnlyMemory<byte> ReadUtf8(JsonElement value, ReadOnlyMemory<byte> text, RequestMemory memory)
    {
        var quoted = JsonMarshal.GetRawUtf8Value(value);
        return text.Span.Overlaps(quoted, out var offset)
            ? Unescape(text.Slice(offset, quoted.Length), memory)
            : throw new ArgumentException("The text does not contain the value.", nameof(text));
    }
}
