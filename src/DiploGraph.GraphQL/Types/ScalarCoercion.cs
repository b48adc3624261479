using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Language.Printing;

namespace DiploGraph.GraphQL.Types;

/// <summary>
/// The result and input coercion of a scalar (specification, section 3.5 "Scalars"). Implementations must be stateless
/// or safe for concurrent use. They never receive null. Error messages name the expected and the actual value, but not
/// its position.
/// </summary>
public abstract class ScalarCoercion
{
    private const int MaxDescriptionLength = 100;

    /// <summary>Coerces the JSON value of a variable.</summary>
    /// <param name="value">The value; never a JSON null.</param>
    /// <param name="result">The coerced value.</param>
    /// <param name="error">The reason if the value cannot be coerced.</param>
    /// <returns>True if the value can be coerced.</returns>
    public abstract bool TryParseValue(
        JsonElement value, out object? result, [NotNullWhen(false)] out string? error);

    /// <summary>Coerces a literal in a document.</summary>
    /// <param name="literal">The literal; never a null or a variable, though lists and objects may contain
    /// both.</param>
    /// <param name="variables">The values of the variables in the literal; null if variables are not allowed.</param>
    /// <param name="result">The coerced value.</param>
    /// <param name="error">The reason if the literal cannot be coerced.</param>
    /// <returns>True if the literal can be coerced.</returns>
    public abstract bool TryParseLiteral(
        ValueNode literal, VariableValues? variables, out object? result, [NotNullWhen(false)] out string? error);

    /// <summary>Coerces the result of a resolver to the value in the response.</summary>
    /// <param name="value">The resolver's value; never null.</param>
    /// <param name="result">A boolean, number, string, <see cref="JsonElement"/>, null, or a list or string-keyed
    /// dictionary of them.</param>
    /// <param name="error">The reason if the value cannot be coerced.</param>
    /// <returns>True if the value can be coerced.</returns>
    public abstract bool TrySerialize(
        object value, out object? result, [NotNullWhen(false)] out string? error);

    /// <summary>Sets the result of a successful coercion and returns true, for use in a return statement.</summary>
    protected static bool Fits(object? value, out object? result, out string? error)
    {
        (result, error) = (value, null);
        return true;
    }

    /// <summary>Sets the error of a failed coercion and returns false, for use in a return statement.</summary>
    protected static bool Fails(string message, out object? result, [NotNull] out string? error)
    {
        (result, error) = (null, message);
        return false;
    }

    /// <summary>Returns a variable's value for a message, shortened if necessary.</summary>
    protected static string Describe(JsonElement value) => Shorten(value.GetRawText());

    /// <summary>Returns a literal for a message, shortened if necessary.</summary>
    protected static string Describe(ValueNode literal) => Shorten(Printer.Print(literal, MaxDescriptionLength));

    /// <summary>Returns a resolver's value for a message, shortened if necessary.</summary>
    protected static string Describe(object value) => value switch
    {
        string text => Shorten(JsonSerializer.Serialize(text)),
        JsonElement json => Describe(json),
        IFormattable formattable => Shorten(formattable.ToString(null, CultureInfo.InvariantCulture)),
        bool flag => flag ? "true" : "false",
        _ => value.GetType().Name,
    };

    private static string Shorten(string text) =>
        text.Length <= MaxDescriptionLength ? text : string.Concat(text.AsSpan(0, MaxDescriptionLength), "...");
}
