namespace DiploGraph.GraphQL.Types;

/// <summary>
/// The coerced values of an operation's variables. A variable without a value and without a default is absent.
/// </summary>
public sealed class VariableValues
{
    private readonly Dictionary<string, object?> _values;

    internal VariableValues(Dictionary<string, object?> values) => this._values = values;

    /// <summary>No variable has a value.</summary>
    public static VariableValues Empty { get; } = new(new(StringComparer.Ordinal));

    /// <summary>The number of variables that have a value.</summary>
    public int Count => _values.Count;

    /// <summary>Whether a variable has a value, if only null, and which.</summary>
    /// <param name="name">The name without the <c>$</c>.</param>
    /// <param name="value">The coerced value, by the variable's type.</param>
    public bool TryGetValue(string name, out object? value) => _values.TryGetValue(name, out value);
}
