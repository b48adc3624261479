using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Types.Coercion;

/// <summary>
/// Coerces client input: variables (specification, section 6.1.2 "Coercing Variable Values"), arguments (6.4.1
/// "Coercing Field Arguments") and literals (the "Input Coercion" of the types in section 3). See <see
/// cref="InputObject"/> for the CLR types of coerced values.
/// </summary>
public static class InputCoercer
{
    /// <summary>Coerces the values of an operation's variables.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="document">A valid document.</param>
    /// <param name="operation">An operation in the document.</param>
    /// <param name="variables">A JSON object, or undefined or null for no values. Unknown names are ignored.</param>
    /// <param name="errors">Receives the errors, each located at the variable's definition. The message names the
    /// position in the value, such as <c>$input.names[0]</c>.</param>
    /// <param name="maxErrors">The number of errors after which coercion stops, at least 1; one more error then reports
    /// the limit.</param>
    /// <returns>The values, or null if there are errors.</returns>
    public static VariableValues? CoerceVariables(
        GraphQLSchema schema,
        DocumentNode document,
        OperationDefinitionNode operation,
        JsonElement variables,
        ICollection<GraphQLError> errors,
        int maxErrors = 50)
    {
        if (operation.VariableDefinitions.IsEmpty)
        {
            return VariableValues.Empty;
        }

        var coercer = new VariableCoercer(document.Source, errors, maxErrors);
        if (!coercer.CheckText(operation, variables))
        {
            return null;
        }

        var values = new Dictionary<string, object?>(operation.VariableDefinitions.Length, StringComparer.Ordinal);
        foreach (var definition in operation.VariableDefinitions)
        {
            if (coercer.IsFull)
            {
                break;
            }

            coercer.Coerce(schema, definition, variables, values);
        }

        return coercer.ErrorCount > 0 ? null : new VariableValues(values);
    }

    /// <summary>Coerces the arguments of a field or directive.</summary>
    /// <param name="definitions">The argument definitions.</param>
    /// <param name="arguments">The supplied arguments.</param>
    /// <param name="variables">The values of the operation's variables.</param>
    /// <param name="source">The document, for the error's location.</param>
    /// <param name="position">The byte offset of the field or directive, used as the location if an argument is
    /// missing. For an invalid value, the location is the value.</param>
    /// <param name="values">The arguments with a value, in the order of their definition.</param>
    /// <param name="error">The first error, without a path.</param>
    /// <returns>True if there is no error.</returns>
    public static bool TryCoerceArguments(
        NamedList<InputValueDefinition> definitions,
        ImmutableArray<ArgumentNode> arguments,
        VariableValues variables,
        SourceText source,
        int position,
        [NotNullWhen(true)] out InputObject? values,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        (values, error) = (InputObject.Empty, null);
        if (definitions.Count == 0)
        {
            return true;
        }

        var coerced = ImmutableArray.CreateBuilder<KeyValuePair<string, object?>>(definitions.Count);
        foreach (var definition in definitions)
        {
            var literal = Find(arguments, definition.Name)?.Value;
            if (literal is null || IsAbsent(literal, variables))
            {
                if (definition.HasDefault)
                {
                    coerced.Add(new(definition.Name, definition.DefaultValue));
                }
                else if (definition.Type.IsNonNull)
                {
                    error = Error("is required, but no value is given", literal?.Start ?? position);
                }
            }
            else if (TryCoerceLiteral(literal, definition.Type, variables, out var value))
            {
                coerced.Add(new(definition.Name, value));
            }
            else
            {
                var isNull = literal is NullValueNode or VariableNode && definition.Type.IsNonNull;
                error = Error(isNull ? "cannot be null" : "has a value that does not fit", literal.Start);
            }

            if (error is not null)
            {
                values = null;
                return false;
            }

            GraphQLError Error(string problem, int offset) => GraphQLError.At(
                source,
                $"Argument \"{definition.Coordinate}\" of type \"{definition.Type}\" {problem}.",
                ErrorCodes.BadUserInput,
                offset);
        }

        values = new InputObject(coerced.DrainToImmutable());
        return true;
    }

    /// <summary>Coerces a literal that may contain variables.</summary>
    /// <param name="literal">The literal, or a variable.</param>
    /// <param name="type">The expected input type.</param>
    /// <param name="variables">
    /// The values of the variables; null where variables are not allowed, such as in default values.
    /// </param>
    /// <param name="value">The coerced value.</param>
    /// <returns>True if the literal can be coerced. A variable without a value cannot.</returns>
    public static bool TryCoerceLiteral(
        ValueNode literal, GraphQLType type, VariableValues? variables, out object? value) =>
        LiteralCoercer.TryCoerce(literal, type, variables, out value);

    private static ArgumentNode? Find(ImmutableArray<ArgumentNode> arguments, string name)
    {
        foreach (var argument in arguments)
        {
            if (argument.Name == name)
            {
                return argument;
            }
        }

        return null;
    }

    private static bool IsAbsent(ValueNode literal, VariableValues variables) =>
        literal is VariableNode variable && !variables.TryGetValue(variable.Name, out _);
}
