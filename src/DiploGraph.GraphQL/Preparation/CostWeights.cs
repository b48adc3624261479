using System.Collections.Frozen;
using System.Globalization;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>
/// The costs and list sizes that the schema defines for its fields with <c>@cost(weight:)</c> and
/// <c>@listSize(assumedSize:)</c>.
/// </summary>
internal sealed class CostWeights
{
    private readonly FrozenDictionary<FieldDefinition, long> _weights;
    private readonly FrozenDictionary<FieldDefinition, long> _sizes;

    internal CostWeights(GraphQLSchema schema)
    {
        var weights = new Dictionary<FieldDefinition, long>();
        var sizes = new Dictionary<FieldDefinition, long>();
        foreach (var field in schema.Types.OfType<FieldedType>().SelectMany(static type => type.Fields))
        {
            foreach (var directive in field.AppliedDirectives)
            {
                if (directive.Name == "cost" && NumberOf(directive.FindArgument("weight")?.Value) is { } weight)
                {
                    weights[field] = weight;
                }
                else if (directive.Name == "listSize"
                    && NumberOf(directive.FindArgument("assumedSize")?.Value) is { } size)
                {
                    sizes[field] = size;
                }
            }
        }

        _weights = weights.ToFrozenDictionary();
        _sizes = sizes.ToFrozenDictionary();
    }

    /// <summary>Returns the cost of a field itself, without its selections.</summary>
    internal long Of(FieldDefinition field) =>
        _weights.TryGetValue(field, out var weight) ? weight : field.Type.Named.IsComposite ? 1 : 0;

    /// <summary>Returns the assumed length of a field's list; null if the schema does not define one.</summary>
    internal long? AssumedSizeOf(FieldDefinition field) => _sizes.TryGetValue(field, out var size) ? size : null;

    private static long? NumberOf(ValueNode? value)
    {
        var text = value switch
        {
            IntValueNode number => number.Text,
            FloatValueNode number => number.Text,
            StringValueNode number => number.Value,
            _ => null,
        };
        return double.TryParse(text, CultureInfo.InvariantCulture, out var parsed) && parsed is >= 0 and <= 1e9
            ? (long)Math.Ceiling(parsed)
            : null;
    }
}
