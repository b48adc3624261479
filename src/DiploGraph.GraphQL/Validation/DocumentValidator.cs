using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation;

/// <summary>
/// Validates an executable document against a schema: all rules of the chapter "Validation" of the specification
/// (September 2025), and a bound on nested introspection. All rules share one walk through the document.
/// </summary>
public static class DocumentValidator
{
    /// <summary>Finds the errors of a document.</summary>
    /// <param name="schema">the schema the document is to be executed with.</param>
    /// <param name="document">the document.</param>
    /// <param name="options">the limits; the defaults when none are given.</param>
    /// <returns>
    /// The errors in the order they were found; empty when the document is valid. Validation that met a limit ends with
    /// an error of the code <see cref="ErrorCodes.LimitExceeded"/>.
    /// </returns>
    public static ImmutableArray<GraphQLError> Validate(
        GraphQLSchema schema, DocumentNode document, ValidationOptions? options = null)
    {
        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);
        new DocumentWalker(context, RuleSet.Create(context)).Walk();
        return context.TakeErrors();
    }
}
