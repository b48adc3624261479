using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace DiploGraph.GraphQL.Types.Coercion;

/// <summary>Reads numbers from CLR and JSON values of any numeric type.</summary>
internal static class NumberReader
{
    /// <summary>Returns the value as a double if it is a number.</summary>
    public static bool TryGetDouble(object value, out double number)
    {
        number = 0;
        switch (value)
        {
            case double real: number = real; return true;
            case JsonElement json: return json.ValueKind == JsonValueKind.Number && json.TryGetDouble(out number);
            case int integer: number = integer; return true;
            case long integer: number = integer; return true;
            case float real: number = real; return true;
            case decimal real: number = (double)real; return true;
            case BigInteger integer: number = (double)integer; return true;
            case byte or sbyte or short or ushort or uint or ulong:
                number = Convert.ToDouble(value, CultureInfo.InvariantCulture);
                return true;
            default: return false;
        }
    }

    /// <summary>Parses a text that consists entirely of a number.</summary>
    public static bool TryParse(string? text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number);

    /// <summary>
    /// Returns the text of a finite number; a number without a fraction is written without an exponent.
    /// </summary>
    public static bool TryGetText(object value, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (!TryGetDouble(value, out var number) || !double.IsFinite(number))
        {
            return false;
        }

        text = value switch
        {
            JsonElement json when TryGetIntegerText(json, out var integer) => integer,
            JsonElement => number.ToString(CultureInfo.InvariantCulture),
            double or float when double.IsInteger(number) => IntegerText(number),
            _ => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        };
        return true;
    }

    /// <summary>Returns the decimal digits of a JSON number without a fraction, in any notation.</summary>
    public static bool TryGetIntegerText(JsonElement value, [NotNullWhen(true)] out string? text)
    {
        text = null;
        if (value.ValueKind != JsonValueKind.Number)
        {
            return false;
        }

        if (value.TryGetInt64(out var integer))
        {
            text = integer.ToString(CultureInfo.InvariantCulture);
        }
        else if (!value.GetRawText().AsSpan().ContainsAny('.', 'e', 'E'))
        {
            text = value.GetRawText();
        }
        else if (value.TryGetDouble(out var number) && double.IsInteger(number))
        {
            text = IntegerText(number);
        }

        return text is not null;
    }

    private static string IntegerText(double number) => new BigInteger(number).ToString(CultureInfo.InvariantCulture);
}
