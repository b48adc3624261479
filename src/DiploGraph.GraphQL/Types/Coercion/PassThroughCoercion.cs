using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Coercion;

/// <summary>
/// Passes every value through, for custom scalars without their own coercion. JSON and literals become null, bool, int,
/// long, double, string, lists and <see cref="InputObject"/>s; an enum literal becomes its name.
/// </summary>
public sealed class PassThroughCoercion : ScalarCoercion
{
    private PassThroughCoercion()
    {
    }

    /// <summary>The only instance.</summary>
    public static PassThroughCoercion Instance { get; } = new();

    /// <inheritdoc/>
    public override bool TryParseValue(JsonElement value, out object? result, [NotNullWhen(false)] out string? error) =>
        Fits(FromJson(value), out result, out error);

    /// <inheritdoc/>
    public override bool TryParseLiteral(
        ValueNode literal, VariableValues? variables, out object? result, [NotNullWhen(false)] out string? error) =>
        Fits(FromLiteral(literal, variables), out result, out error);

    /// <inheritdoc/>
    public override bool TrySerialize(object value, out object? result, [NotNullWhen(false)] out string? error) =>
        value is double real && !double.IsFinite(real)
            ? Fails($"JSON cannot represent value: {Describe(value)}.", out result, out error)
            : Fits(value, out result, out error);

    private static object? FromJson(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => ParseNumber(value.GetRawText()),
        JsonValueKind.Array => value.EnumerateArray().Select(FromJson).ToArray(),
        JsonValueKind.Object => FromJsonObject(value),
        _ => null,
    };

    /// <summary>
    /// Converts a JSON object. If a name is repeated, the last value is used, as in most JSON readers.
    /// </summary>
    private static InputObject FromJsonObject(JsonElement value)
    {
        var fields = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            fields[property.Name] = FromJson(property.Value);
        }

        return new InputObject([.. fields]);
    }

    private static object? FromLiteral(ValueNode literal, VariableValues? variables) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode integer => ParseNumber(integer.Text),
        FloatValueNode real => ParseNumber(real.Text),
        BooleanValueNode flag => flag.Value,
        EnumValueNode name => name.Name,
        ListValueNode list => list.Items.Select(item => FromLiteral(item, variables)).ToArray(),
        ObjectValueNode fields => FromLiteralObject(fields, variables),
        VariableNode variable => variables?.TryGetValue(variable.Name, out var value) == true ? value : null,
        _ => null,
    };

    /// <summary>Converts an object literal. A field is absent if its value is a variable without a value.</summary>
    private static InputObject FromLiteralObject(ObjectValueNode node, VariableValues? variables)
    {
        var fields = ImmutableArray.CreateBuilder<KeyValuePair<string, object?>>(node.Fields.Length);
        foreach (var field in node.Fields)
        {
            if (field.Value is VariableNode variable && variables?.TryGetValue(variable.Name, out _) != true)
            {
                continue;
            }

            fields.Add(new(field.Name, FromLiteral(field.Value, variables)));
        }

        return new InputObject(fields.DrainToImmutable());
    }

    /// <summary>Returns an int or long if the number fits, otherwise a double.</summary>
    private static object ParseNumber(string text)
    {
        const NumberStyles Integer = NumberStyles.AllowLeadingSign;
        if (int.TryParse(text, Integer, CultureInfo.InvariantCulture, out var integer))
        {
            return integer;
        }

        if (long.TryParse(text, Integer, CultureInfo.InvariantCulture, out var large))
        {
            return large;
        }

        return double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }
}
