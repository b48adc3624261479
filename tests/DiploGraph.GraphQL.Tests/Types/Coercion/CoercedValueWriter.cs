using System.Collections;
using System.Globalization;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Tests.Types.Coercion;

/// <summary>Writes coerced values so that a test can compare them: strings in quotes, doubles with a point.</summary>
internal static class CoercedValueWriter
{
    public static string Describe(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        bool flag => flag ? "true" : "false",
        double real => real.ToString("0.0###", CultureInfo.InvariantCulture),
        InputObject fields =>
            $"{{{string.Join(' ', fields.Fields.Select(field => $"{field.Key}:{Describe(field.Value)}"))}}}",
        IEnumerable items => $"[{string.Join(' ', items.Cast<object?>().Select(Describe))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
