using System.Globalization;
using System.Text.Json;

namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>
/// Reads the body of a response of the Query API: typed JSON (each value is <c>{"$type", "_value"}</c>), or plain JSON
/// if a proxy changes the media type. Errors can follow the rows; the rows are valid only without errors.
/// </summary>
internal static class QueryApiResponseReader
{
    /// <summary>Reads a response.</summary>
    /// <exception cref="Neo4jException">The response reports an error.</exception>
    /// <exception cref="JsonException">It is not a response of the Query API, or was cut off.</exception>
    public static CypherResult Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return ReadWhole(utf8);
        }
        catch (Exception exception) when (exception is InvalidOperationException or FormatException
            or ArgumentNullException or OverflowException)
        {
            throw new JsonException("This is not a response of the Query API.", exception);
        }
    }

    private static CypherResult ReadWhole(ReadOnlySpan<byte> utf8)
    {
        var reader = new Utf8JsonReader(utf8);
        Expect(ref reader, JsonTokenType.StartObject);
        List<object?[]> rows = [];
        List<string> bookmarks = [];
        Neo4jException? error = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString();
            reader.Read();
            switch (name)
            {
                case "data":
                    rows = ReadData(ref reader);
                    break;
                case "bookmarks":
                    bookmarks = ReadTexts(ref reader);
                    break;
                case "errors":
                    error = ReadError(ref reader);
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        return error is null ? new CypherResult(rows, bookmarks) : throw error;
    }

    private static List<object?[]> ReadData(ref Utf8JsonReader reader)
    {
        List<object?[]> rows = [];
        if (reader.TokenType == JsonTokenType.Null)
        {
            return rows;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isRows = reader.ValueTextEquals("values"u8);
            reader.Read();
            if (!isRows)
            {
                reader.Skip();
                continue;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.StartArray)
            {
                rows.Add(ReadList(ref reader));
            }
        }

        return rows;
    }

    private static object?[] ReadList(ref Utf8JsonReader reader)
    {
        var items = new List<object?>(16);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            items.Add(ReadValue(ref reader));
        }

        return [.. items];
    }

    private static object? ReadValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return reader.TryGetInt64(out var number) ? number : reader.GetDouble();
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            case JsonTokenType.Null:
                return null;
            case JsonTokenType.StartArray:
                return ReadList(ref reader);
            case JsonTokenType.StartObject:
                return ReadTyped(ref reader);
            default:
                throw new JsonException($"A {reader.TokenType} is not a value.");
        }
    }

    private static object? ReadTyped(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (!reader.ValueTextEquals("$type"u8))
        {
            throw new JsonException("A value has no type.");
        }

        reader.Read();
        var isInteger = reader.ValueTextEquals("Integer"u8);
        var isFloat = !isInteger && reader.ValueTextEquals("Float"u8);
        reader.Read();
        if (!reader.ValueTextEquals("_value"u8))
        {
            throw new JsonException("A type has no value.");
        }

        reader.Read();
        object? value = isInteger ? long.Parse(reader.GetString()!, CultureInfo.InvariantCulture)
            : isFloat ? double.Parse(reader.GetString()!, CultureInfo.InvariantCulture)
            : ReadValue(ref reader);
        Expect(ref reader, JsonTokenType.EndObject);
        return value;
    }

    private static List<string> ReadTexts(ref Utf8JsonReader reader)
    {
        List<string> texts = [];
        while (reader.TokenType != JsonTokenType.Null && reader.Read() && reader.TokenType == JsonTokenType.String)
        {
            texts.Add(reader.GetString()!);
        }

        return texts;
    }

    // The first error is the cause; the others are consequences.
    private static Neo4jException? ReadError(ref Utf8JsonReader reader)
    {
        Neo4jException? first = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            var (code, message) = ("", "");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var name = reader.GetString();
                reader.Read();
                switch (name)
                {
                    case "code":
                        code = reader.GetString() ?? "";
                        break;
                    case "message":
                        message = reader.GetString() ?? "";
                        break;
                    default:
                        reader.Skip();
                        break;
                }
            }

            first ??= new Neo4jException(Neo4jFailureKind.Rejected, code, message);
        }

        return first;
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type)
        {
            throw new JsonException($"A {type} was expected.");
        }
    }
}
