using System.Buffers;
using System.Collections;
using System.Text;
using System.Text.Json;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Host;

/// <summary>Writes coerced arguments as JSON.</summary>
internal static class ArgumentsWriter
{
    private static readonly JsonWriterOptions Unlimited = new() { MaxDepth = int.MaxValue };

    public static string Write(InputObject arguments)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, Unlimited))
        {
            WriteObject(writer, arguments);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteObject(Utf8JsonWriter writer, InputObject value)
    {
        writer.WriteStartObject();
        foreach (var (name, field) in value.Fields)
        {
            writer.WritePropertyName(name);
            WriteValue(writer, field);
        }

        writer.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null: writer.WriteNullValue(); break;
            case bool flag: writer.WriteBooleanValue(flag); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case double number: writer.WriteNumberValue(number); break;
            case string text: writer.WriteStringValue(text); break;
            case JsonElement json: json.WriteTo(writer); break;
            case InputObject fields: WriteObject(writer, fields); break;
            case IEnumerable items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WriteValue(writer, item);
                }

                writer.WriteEndArray();
                break;
            default: throw new NotSupportedException($"A coerced value is a {value.GetType()}.");
        }
    }
}
