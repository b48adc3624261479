using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Responses;

/// <summary>
/// Writes values of types that are known only at run time: values of custom scalars and extensions of errors.
/// </summary>
internal static class AnyValueWriter
{
    /// <summary>
    /// Writes null, a boolean, number, string or JSON element, or a list or string-keyed dictionary of them. Writes any
    /// other value as a JSON string with the result of its <c>ToString</c>.
    /// </summary>
    internal static void Write(ref ResponseWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.Null();
                break;
            case string text:
                writer.String(text);
                break;
            case bool flag:
                writer.Boolean(flag);
                break;
            case int or long or short or byte or sbyte or ushort or uint:
                writer.Number(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case double or float:
                WriteFinite(ref writer, Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case decimal or ulong:
                writer.Number(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case JsonElement { ValueKind: JsonValueKind.Undefined }:
                writer.Null();
                break;
            case JsonElement element:
                writer.Json(element);
                break;
            case Guid or DateTimeOffset or DateOnly or Uri:
                writer.String(Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            default:
                WriteNested(ref writer, value);
                break;
        }
    }

    /// <summary>
    /// True if <see cref="Write"/> accepts the value. Does not check the values inside lists and dictionaries.
    /// </summary>
    internal static bool Accepts(object? value) => value switch
    {
        double number => double.IsFinite(number),
        float number => float.IsFinite(number),
        null or string or bool or int or long or short or byte or sbyte or ushort or uint or ulong or decimal => true,
        JsonElement or Guid or DateTimeOffset or DateOnly or Uri or InputObject or IEnumerable => true,
        _ => false,
    };

    private static void WriteFinite(ref ResponseWriter writer, double value)
    {
        if (double.IsFinite(value))
        {
            writer.Number(value);
        }
        else
        {
            writer.Null();
        }
    }

    private static void WriteNested(ref ResponseWriter writer, object value)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (value)
        {
            case InputObject fields:
                WriteMap(ref writer, fields.Fields);
                break;
            case IEnumerable<KeyValuePair<string, object?>> map:
                WriteMap(ref writer, map);
                break;
            case IEnumerable items:
                WriteList(ref writer, items);
                break;
            default:
                writer.String(value.ToString());
                break;
        }
    }

    private static void WriteMap(ref ResponseWriter writer, IEnumerable<KeyValuePair<string, object?>> map)
    {
        writer.Byte((byte)'{');
        var first = true;
        foreach (var (key, value) in map)
        {
            if (!first)
            {
                writer.Byte((byte)',');
            }

            first = false;
            writer.String(key);
            writer.Byte((byte)':');
            Write(ref writer, value);
        }

        writer.Byte((byte)'}');
    }

    private static void WriteList(ref ResponseWriter writer, IEnumerable items)
    {
        writer.Byte((byte)'[');
        var first = true;
        foreach (var item in items)
        {
            if (!first)
            {
                writer.Byte((byte)',');
            }

            first = false;
            Write(ref writer, item);
        }

        writer.Byte((byte)']');
    }
}
