using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.Server.GraphQL.Scalars;

/// <summary>A scalar that is written as a string and read as a CLR type.</summary>
/// <typeparam name="T">The CLR type that arguments have.</typeparam>
internal abstract class TextCoercion<T> : ScalarCoercion
    where T : notnull
{
    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="value">The value of the text.</param>
    /// <param name="error">The text that was expected, and its position.</param>
    protected abstract bool TryRead(
        string text, [NotNullWhen(true)] out T? value, [NotNullWhen(false)] out string? error);

    /// <summary>Writes a value.</summary>
    protected abstract string Write(T value);

    /// <inheritdoc/>
    public sealed override bool TryParseValue(
        JsonElement value, out object? result, [NotNullWhen(false)] out string? error) =>
        value.ValueKind == JsonValueKind.String
            ? Read(value.GetString()!, out result, out error)
            : Fails($"A string is expected, not {Describe(value)}.", out result, out error);

    /// <inheritdoc/>
    public sealed override bool TryParseLiteral(
        ValueNode literal, VariableValues? variables, out object? result, [NotNullWhen(false)] out string? error) =>
        literal is StringValueNode text
            ? Read(text.Value, out result, out error)
            : Fails($"A string is expected, not {Describe(literal)}.", out result, out error);

    /// <inheritdoc/>
    public sealed override bool TrySerialize(
        object value, out object? result, [NotNullWhen(false)] out string? error) => value switch
        {
            string text => Check(text, out result, out error),
            T typed => Fits(Write(typed), out result, out error!),
            _ => Fails($"{Describe(value)} is not a valid result.", out result, out error),
        };

    // A text from a store gets the same check as a text from a client.
    private bool Check(string text, out object? result, [NotNullWhen(false)] out string? error)
    {
        var fits = TryRead(text, out _, out error);
        result = fits ? text : null;
        return fits;
    }

    private bool Read(string text, out object? result, [NotNullWhen(false)] out string? error)
    {
        if (!TryRead(text, out var value, out error))
        {
            result = null;
            return false;
        }

        result = value;
        return true;
    }
}
