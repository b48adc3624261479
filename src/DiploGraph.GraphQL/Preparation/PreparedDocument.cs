using System.Diagnostics.CodeAnalysis;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>
/// A document that is valid and within the limits, with the plans of its operations as they are needed.
/// </summary>
internal sealed class PreparedDocument
{
    internal PreparedDocument(DocumentNode document)
    {
        Document = document;
        Operations = [.. document.Definitions.OfType<OperationDefinitionNode>()
            .Select(operation => new OperationPlans(document, operation))];
    }

    /// <summary>The document.</summary>
    internal DocumentNode Document { get; }

    /// <summary>Its operations.</summary>
    internal OperationPlans[] Operations { get; }

    /// <summary>Gets the operation to execute (specification, section 6.1, GetOperation).</summary>
    /// <param name="name">Its name; null or empty where the document has just one.</param>
    /// <param name="operation">The operation.</param>
    /// <param name="error">Why there is none.</param>
    internal bool TryGetOperation(
        string? name,
        [NotNullWhen(true)] out OperationPlans? operation,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        operation = !string.IsNullOrEmpty(name) ? Array.Find(Operations, candidate => candidate.Node.Name == name)
            : Operations.Length == 1 ? Operations[0]
            : null;
        error = operation is null
            ? new GraphQLError(DescribeMissing(name), ErrorCodes.OperationResolutionFailure)
            : null;
        return operation is not null;
    }

    private string DescribeMissing(string? name)
    {
        if (!string.IsNullOrEmpty(name))
        {
            return $"The document has no operation named \"{name}\".";
        }

        return Operations.Length == 0
            ? "The document has no operation."
            : "The document has several operations, so operationName must say which to execute.";
    }
}
