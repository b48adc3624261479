using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Types;

/// <summary>
/// Coerces what a client gives: variables (specification, section 6.1.2 "Coercing Variable Values"), arguments (6.4.1
/// "Coercing Field Arguments") and literals (the "Input Coercion" of section 3's types). See <see cref="InputObject"/> for
/// the CLR types of coerced values.
/// </summary>
public static class InputCoercion
{
    /// <summary>Coerces the values of an operation's variables.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">A valid document.</param>
    /// <param name="operation">One of its operations.</param>
    /// <param name="variables">A JSON object, or undefined or null for no values. Unknown names are ignored.</param>
    /// <param name="errors">Takes the errors, each at the variable's definition.</param>
    /// <param name="maxErrors">After how many errors to stop, from 1; the last one then says so.</param>
    /// <returns>The values; null when there are errors.</returns>
    public static VariableValues? CoerceVariables(
        GraphQLSchema schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        JsonElement variables,
        ICollection<GraphQLError> errors,
        int maxErrors = 50) => throw new NotSupportedException();

    /// <summary>Coerces the arguments of a field or directive.</summary>
    /// <param name="definitions">The arguments that are defined.</param>
    /// <param name="arguments">The arguments that are given.</param>
    /// <param name="variables">The values of the operation's variables.</param>
    /// <param name="source">The document, for the error's location.</param>
    /// <param name="position">The byte offset of the field or directive: the location where an argument is missing.</param>
    /// <param name="values">The arguments that have a value, in the order of their definition.</param>
    /// <param name="error">The first error, without a path.</param>
    /// <returns>Whether there is no error.</returns>
    public static bool TryCoerceArguments(
        NamedList<InputValueDefinition> definitions,
        IReadOnlyList<ArgumentNode> arguments,
        VariableValues variables,
        SourceText source,
        int position,
        [NotNullWhen(true)] out InputObject? values,
        [NotNullWhen(false)] out GraphQLError? error) => throw new NotSupportedException();

    /// <summary>Coerces a literal that may contain variables.</summary>
    /// <param name="literal">The literal, or a variable.</param>
    /// <param name="type">The input type that is expected.</param>
    /// <param name="variables">The values of the variables; null where none are allowed, as in defaults.</param>
    /// <param name="value">The coerced value.</param>
    /// <returns>Whether the literal fits; false also for a variable without a value.</returns>
    public static bool TryCoerceLiteral(
        ValueNode literal, GraphQLType type, VariableValues? variables, out object? value) =>
        throw new NotSupportedException();
}
