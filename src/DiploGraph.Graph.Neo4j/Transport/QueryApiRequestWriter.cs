using System.Buffers;
using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DiploGraph.Graph.Neo4j.Transport;

/// <summary>
/// Writes the body of a request to the Query API. Parameters are plain JSON, which the database reads as the intended
/// types.
/// </summary>
internal static class QueryApiRequestWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ReadOnlyMemory<byte> Write(
        CypherStatement statement, IReadOnlyCollection<string> bookmarks, TimeSpan timeout)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("statement", statement.Text);
            json.WritePropertyName("parameters");
            WriteValue(json, statement.Parameters);
            json.WriteString("accessMode", statement.Writes ? "WRITE" : "READ");

            // In seconds. Neo4j 5.26 ignores it; later versions respect it.
            json.WriteNumber("maxExecutionTime", (long)Math.Ceiling(timeout.TotalSeconds));
            if (bookmarks.Count > 0)
            {
                json.WritePropertyName("bookmarks");
                WriteValue(json, bookmarks);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    private static void WriteValue(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case bool truth:
                json.WriteBooleanValue(truth);
                break;
            case int number:
                json.WriteNumberValue(number);
                break;
            case double number:
                json.WriteNumberValue(number);
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case IReadOnlyDictionary<string, object?> map:
                json.WriteStartObject();
                foreach (var (key, item) in map)
                {
                    json.WritePropertyName(key);
                    WriteValue(json, item);
                }

                json.WriteEndObject();
                break;
            case IEnumerable list:
                json.WriteStartArray();
                foreach (var item in list)
                {
                    WriteValue(json, item);
                }

                json.WriteEndArray();
                break;
            default:
                throw new InvalidOperationException($"A {value.GetType().Name} cannot be a parameter.");
        }
    }
}
