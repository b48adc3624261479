using System.Diagnostics.CodeAnalysis;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>A valid document within the limits. The plans of its operations are created when they are needed.</summary>
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

    /// <summary>The operations of the document.</summary>
    internal OperationPlans[] Operations { get; }

    /// <summary>Finds the operation to execute (specification, section 6.1, GetOperation).</summary>
    /// <param name="name">
    /// The operation name, or null to choose the only operation. No operation has an empty name.
    /// </param>
    /// <param name="operation">The operation, if found.</param>
    /// <param name="error">The error if no operation was found; otherwise null.</param>
    internal bool TryGetOperation(
        string? name,
        [NotNullWhen(true)] out OperationPlans? operation,
        [NotNullWhen(false)] out GraphQLError? error)
    {
        operation = name is not null ? Array.Find(Operations, candidate => candidate.Node.Name == name)
            : Operations.Length == 1 ? Operations[0]
            : null;
        error = operation is null
            ? new GraphQLError(DescribeMissing(name), ErrorCodes.OperationResolutionFailure)
            : null;
        return operation is not null;
    }

    private string DescribeMissing(string? name)
    {
        if (name is not null)
        {
            return $"The document has no operation named \"{name}\".";
        }

        return Operations.Length == 0
            ? "The document has no operation."
            : "The document has several operations, so operationName is required.";
    }
}
