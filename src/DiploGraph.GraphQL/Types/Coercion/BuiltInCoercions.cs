using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Coercion;

/// <summary>
/// Coerces Int: signed 32-bit integers. A JSON number without a fraction counts as an integer in any notation (1.0,
/// 1e3).
/// </summary>
internal sealed class IntCoercion : ScalarCoercion
{
    public override bool TryParseValue(JsonElement value, out object? result, [NotNullWhen(false)] out string? error)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            if (value.TryGetInt32(out var number))
            {
                return Fits(number, out result, out error);
            }

            if (value.TryGetDouble(out var real) && double.IsInteger(real))
            {
                return TryFromInteger(real, out result, out error);
            }
        }

        return Fails($"Int cannot represent non-integer value: {Describe(value)}.", out result, out error);
    }

    public override bool TryParseLiteral(
        ValueNode literal, VariableValues? variables, out object? result, [NotNullWhen(false)] out string? error)
    {
        if (literal is not IntValueNode integer)
        {
            return Fails($"Int cannot represent non-integer value: {Describe(literal)}.", out result, out error);
        }

        return int.TryParse(integer.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Fits(number, out result, out error)
            : Fails($"Int cannot represent non 32-bit signed integer value: {integer.Text}.", out result, out error);
    }

    public override bool TrySerialize(object value, out object? result, [NotNullWhen(false)] out string? error) =>
        value switch
        {
            int number => Fits(number, out result, out error),
            bool flag => Fits(flag ? 1 : 0, out result, out error),
            string text when NumberReader.TryParse(text, out var number) && double.IsInteger(number) =>
                TryFromInteger(number, out result, out error),
            _ when NumberReader.TryGetDouble(value, out var number) && double.IsInteger(number) =>
                TryFromInteger(number, out result, out error),
            _ => Fails($"Int cannot represent non-integer value: {Describe(value)}.", out result, out error),
        };

    private static bool TryFromInteger(double number, out object? result, [NotNullWhen(false)] out string? error)
    {
        if (number is >= int.MinValue and <= int.MaxValue)
        {
            return Fits((int)number, out result, out error);
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        return Fails($"Int cannot represent non 32-bit signed integer value: {text}.", out result, out error);
    }
}

/// <summary>Coerces Float: finite doubles; integers are accepted.</summary>
internal sealed class FloatCoercion : ScalarCoercion
{
    public override bool TryParseValue(JsonElement value, out object? result, [NotNullWhen(false)] out string? error) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? Fits(number, out result, out error)
            : Fails($"Float cannot represent non numeric value: {Describe(value)}.", out result, out error);

    public override bool TryParseLiteral(
        ValueNode literal, VariableValues? variables, out object? result, [NotNullWhen(false)] out string? error)
    {
        var text = literal switch
        {
            IntValueNode integer => integer.Text,
            FloatValueNode real => real.Text,
            _ => null,
        };
        return NumberReader.TryParse(text, out var number) && double.IsFinite(number)
            ? Fits(number, out result, out error)
            : Fails($"Float cannot represent non numeric value: {Describe(literal)}.", out result, out error);
    }

    public override bool TrySerialize(object value, out object? result, [NotNullWhen(false)] out string? error)
    {
        switch (value)
        {
            case bool flag:
                return Fits(flag ? 1.0 : 0.0, out result, out error);
            case string text when NumberReader.TryParse(text, out var number) && double.IsFinite(number):
                return Fits(number, out result, out error);
            default:
                return NumberReader.TryGetDouble(value, out var real) && double.IsFinite(real)
                    ? Fits(real, out result, out error)
                    : Fails($"Float cannot represent non numeric value: {Describe(value)}.", out result, out error);
        }
    }
}

/// <summary>Coerces String: input must be a string; numbers and booleans in results are converted to text.</summary>
internal sealed class StringCoercion : ScalarCoercion
{
    public override bool TryParseValue(JsonElement value, out object? result, [NotNullWhen(false)] out string? error) =>
        value.ValueKind == JsonValueKind.String
            ? Fits(value.GetString()!, out result, out error)
            : Fails($"String cannot represent a non string value: {Describe(value)}.", out result, out error);

    public override bool TryParseLiteral(
        ValueNode literal, VariableValues? variables, out object? result, [NotNullWhen(false)] out string? error) =>
        literal is StringValueNode text
            ? Fits(text.Value, out result, out error)
            : Fails($"String cannot represent a non string value: {Describe(literal)}.", out result, out error);

    public override bool TrySerialize(object value, out object? result, [NotNullWhen(false)] out string? error) =>
        value switch
        {
            string => Fits(value, out result, out error),
            bool flag => Fits(flag ? "true" : "false", out result, out error),
            JsonElement { ValueKind: JsonValueKind.String } json => Fits(json.GetString()!, out result, out error),
            char letter => Fits(letter.ToString(), out result, out error),
            _ when NumberReader.TryGetText(value, out var text) => Fits(text, out result, out error),
            _ => Fails($"String cannot represent value: {Describe(value)}.", out result, out error),
        };
}

/// <summary>Coerces Boolean: input must be a boolean; numbers in results become true if they are not zero.</summary>
internal sealed class BooleanCoercion : ScalarCoercion
{
    private static readonly object True = true;
    private static readonly object False = false;

    public override bool TryParseValue(JsonElement value, out object? result, [NotNullWhen(false)] out string? error) =>
        value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? Fits(value.ValueKind == JsonValueKind.True ? True : False, out result, out error)
            : Fails($"Boolean cannot represent a non boolean value: {Describe(value)}.", out result, out error);

    public override bool TryParseLiteral(
        ValueNode literal, VariableValues? variables, out object? result, [NotNullWhen(false)] out string? error) =>
        literal is BooleanValueNode flag
            ? Fits(flag.Value ? True : False, out result, out error)
            : Fails($"Boolean cannot represent a non boolean value: {Describe(literal)}.", out result, out error);

    public override bool TrySerialize(object value, out object? result, [NotNullWhen(false)] out string? error) =>
        value switch
        {
            bool flag => Fits(flag ? True : False, out result, out error),
            JsonElement { ValueKind: JsonValueKind.True } => Fits(True, out result, out error),
            JsonElement { ValueKind: JsonValueKind.False } => Fits(False, out result, out error),
            _ when NumberReader.TryGetDouble(value, out var number) && double.IsFinite(number) =>
                Fits(number == 0 ? False : True, out result, out error),
            _ => Fails($"Boolean cannot represent a non boolean value: {Describe(value)}.", out result, out error),
        };
}

/// <summary>Coerces ID: input may be a string or an integer; results are strings.</summary>
internal sealed class IdCoercion : ScalarCoercion
{
    public override bool TryParseValue(JsonElement value, out object? result, [NotNullWhen(false)] out string? error) =>
        value.ValueKind switch
        {
            JsonValueKind.String => Fits(value.GetString()!, out result, out error),
            JsonValueKind.Number when NumberReader.TryGetIntegerText(value, out var text) =>
                Fits(text, out result, out error),
            _ => Fails($"ID cannot represent value: {Describe(value)}.", out result, out error),
        };

    public override bool TryParseLiteral(
        ValueNode literal, VariableValues? variables, out object? result, [NotNullWhen(false)] out string? error) =>
        literal switch
        {
            StringValueNode text => Fits(text.Value, out result, out error),
            IntValueNode integer => Fits(integer.Text, out result, out error),
            _ => Fails(
                $"ID cannot represent a non-string and non-integer value: {Describe(literal)}.", out result, out error),
        };

    public override bool TrySerialize(object value, out object? result, [NotNullWhen(false)] out string? error) =>
        value switch
        {
            string => Fits(value, out result, out error),
            JsonElement { ValueKind: JsonValueKind.String } json => Fits(json.GetString()!, out result, out error),
            Guid id => Fits(id.ToString(), out result, out error),
            JsonElement json when NumberReader.TryGetIntegerText(json, out var text) =>
                Fits(text, out result, out error),
            _ when NumberReader.TryGetDouble(value, out var number) && double.IsInteger(number)
                && NumberReader.TryGetText(value, out var text) => Fits(text, out result, out error),
            _ => Fails($"ID cannot represent value: {Describe(value)}.", out result, out error),
        };
}
