using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Printing;

namespace DiploGraph.GraphQL.Types;

/// <summary>
/// How the values of a scalar go in and out (specification, section 3.5 "Scalars"). Stateless, or safe for concurrent
/// use. Nulls never reach a coercion. A message says what was expected and what came, without naming the place.
/// </summary>
public abstract class ScalarCoercion
{
    private const int LongestDescription = 100;

    /// <summary>Coerces the value of a variable.</summary>
    /// <param name="value">The value; never a JSON null.</param>
    /// <param name="result">The coerced value.</param>
    /// <param name="error">Why the value does not fit.</param>
    /// <returns>Whether the value fits.</returns>
    public abstract bool TryParseValue(
        JsonElement value, out object? result, [NotNullWhen(false)] out string? error);

    /// <summary>Coerces a literal of a document.</summary>
    /// <param name="literal">The literal; never a null or a variable, though lists and objects may contain
    /// both.</param>
    /// <param name="variables">The values of the variables in the literal; null where none are allowed.</param>
    /// <param name="result">The coerced value.</param>
    /// <param name="error">Why the literal does not fit.</param>
    /// <returns>Whether the literal fits.</returns>
    public abstract bool TryParseLiteral(
        ValueNode literal, VariableValues? variables, out object? result, [NotNullWhen(false)] out string? error);

    /// <summary>Coerces what a resolver gave to what the response says.</summary>
    /// <param name="value">The resolver's value; never null.</param>
    /// <param name="result">A boolean, number, string, <see cref="JsonElement"/>, null, or a list or string-keyed
    /// dictionary of them.</param>
    /// <param name="error">Why the value does not fit.</param>
    /// <returns>Whether the value fits.</returns>
    public abstract bool TrySerialize(
        object value, out object? result, [NotNullWhen(false)] out string? error);

    /// <summary>For a return statement: the value fits.</summary>
    protected static bool Fits(object? value, out object? result, out string? error)
    {
        (result, error) = (value, null);
        return true;
    }

    /// <summary>For a return statement: the value does not fit, and why.</summary>
    protected static bool Fails(string message, out object? result, [NotNull] out string? error)
    {
        (result, error) = (null, message);
        return false;
    }

    /// <summary>A variable's value for a message, cut short.</summary>
    protected static string Describe(JsonElement value) => Shorten(value.GetRawText());

    /// <summary>A literal for a message, cut short.</summary>
    protected static string Describe(ValueNode literal) => Shorten(Printer.Print(literal, LongestDescription));

    /// <summary>A resolver's value for a message, cut short.</summary>
    protected static string Describe(object value) => value switch
    {
        string text => Shorten(JsonSerializer.Serialize(text)),
        JsonElement json => Describe(json),
        IFormattable formattable => Shorten(formattable.ToString(null, CultureInfo.InvariantCulture)),
        bool flag => flag ? "true" : "false",
        _ => value.GetType().Name,
    };

    private static string Shorten(string text) =>
        text.Length <= LongestDescription ? text : string.Concat(text.AsSpan(0, LongestDescription), "...");
}
