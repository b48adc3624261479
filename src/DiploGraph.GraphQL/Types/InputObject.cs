using System.Collections.Immutable;

namespace DiploGraph.GraphQL.Types;

/// <summary>
/// The coerced value of an input object, or the coerced arguments of a field: names and values in the order of their
/// definition, or for custom scalars as they came. What is absent differs from what is null. Immutable.
/// </summary>
/// <remarks>
/// Values are null, bool, int, double, string (enum values too: their names), <c>IReadOnlyList&lt;object?&gt;</c>,
/// <see cref="InputObject"/>, and whatever the coercions of custom scalars give.
/// </remarks>
public sealed class InputObject
{
    internal InputObject(ImmutableArray<KeyValuePair<string, object?>> fields) => Fields = fields;

    /// <summary>The object without fields.</summary>
    public static InputObject Empty { get; } = new([]);

    /// <summary>The fields that are present, in order.</summary>
    public ImmutableArray<KeyValuePair<string, object?>> Fields { get; }

    /// <summary>The value of a field; null also when it is absent.</summary>
    public object? this[string name] => TryGetValue(name, out var value) ? value : null;

    /// <summary>Whether a field is present, if only as null.</summary>
    public bool Contains(string name) => TryGetValue(name, out _);

    /// <summary>Whether a field is present, and its value.</summary>
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
