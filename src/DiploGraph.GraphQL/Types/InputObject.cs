using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Types;

/// <summary>
/// The coerced value of an input object, or the coerced arguments of a field. Names and values are in the order of
/// their definition, or for custom scalars in the order of the input. An absent field differs from a null field.
/// Immutable.
/// </summary>
/// <remarks>
/// Values are null, bool, int, double, string (also for enum values: their names), <c>IReadOnlyList&lt;object?&gt;</c>,
/// <see cref="InputObject"/>, and the results of custom scalar coercions.
/// </remarks>
public sealed class InputObject
{
    internal InputObject(ImmutableArray<KeyValuePair<string, object?>> fields) => Fields = fields;

    /// <summary>An object without fields.</summary>
    public static InputObject Empty { get; } = new([]);

    /// <summary>The fields that are present, in order.</summary>
    public ImmutableArray<KeyValuePair<string, object?>> Fields { get; }

    /// <summary>Returns the value of a field; null also if the field is absent.</summary>
    public object? this[string name] => TryGetValue(name, out var value) ? value : null;

    /// <summary>Returns whether a field is present, even if its value is null.</summary>
    public bool Contains(string name) => TryGetValue(name, out _);

    /// <summary>Returns whether a field is present, and its value.</summary>
    public bool TryGetValue(string name, out object? value)
    {
        foreach (var field in Fields)
        {
            if (field.Key == name)
            {
                value = field.Value;
                return true;
            }
        }

        value = null;
        return false;
    }
}
