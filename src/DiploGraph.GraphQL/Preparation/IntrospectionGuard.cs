using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>Finds schema introspection in documents if it is disabled. <c>__typename</c> is always allowed.</summary>
internal static class IntrospectionGuard
{
    /// <summary>
    /// Returns the error for the first <c>__schema</c> or <c>__type</c> in a document; null if there is none.
    /// </summary>
    internal static GraphQLError? Find(DocumentNode document)
    {
        var pending = new Stack<SelectionSetNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is ExecutableDefinitionNode executable)
            {
                pending.Push(executable.SelectionSet);
            }
        }

        while (pending.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                if (selection is FieldNode { Name: "__schema" or "__type" } found)
                {
                    return GraphQLError.At(
                        document.Source,
                        "Introspection is disabled on this server.",
                        ErrorCodes.IntrospectionDisabled,
                        found.Start);
                }

                if (selection.NestedSelectionSet is { } below)
                {
                    pending.Push(below);
                }
            }
        }

        return null;
    }
}
