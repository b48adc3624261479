namespace DiploGraph.GraphQL.Types;

/// <summary>
/// The coerced values of an operation's variables. A variable with neither a value nor a default is absent.
/// </summary>
public sealed class VariableValues
{
    private readonly Dictionary<string, object?> _values;

    internal VariableValues(Dictionary<string, object?> values) => this._values = values;

    /// <summary>An instance without values.</summary>
    public static VariableValues Empty { get; } = new(new(StringComparer.Ordinal));

    /// <summary>The number of variables with a value.</summary>
    public int Count => _values.Count;

    /// <summary>Finds the value of a variable, which may be null. Returns false if the variable is absent.</summary>
    /// <param name="name">The name without the <c>$</c>.</param>
    /// <param name="value">The coerced value; its CLR type depends on the variable's type.</param>
    public bool TryGetValue(string name, out object? value) => _values.TryGetValue(name, out value);
}
