using System.Collections.Immutable;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation;

/// <summary>
/// Validates an executable document against a schema: all rules of the chapter "Validation" of the specification
/// (September 2025), and a limit on nested introspection. All rules share one traversal of the document.
/// </summary>
public static class DocumentValidator
{
    /// <summary>Finds the errors of a document.</summary>
    /// <param name="schema">The schema that the document will be executed against.</param>
    /// <param name="document">The document.</param>
    /// <param name="options">The limits; null for the defaults.</param>
    /// <returns>The errors in the order in which they were found; empty if the document is valid. If validation exceeds
    /// a limit, the last error has the code <see cref="ErrorCodes.LimitExceeded"/>.</returns>
    public static ImmutableArray<GraphQLError> Validate(
        GraphQLSchema schema, DocumentNode document, ValidationOptions? options = null)
    {
        var context = new ValidationContext(schema, document, options ?? ValidationOptions.Default);
        new DocumentWalker(context, RuleSet.Create(context)).Walk();
        return context.TakeErrors();
    }
}
