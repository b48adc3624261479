using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>Checks the limits that depend only on the text of a document.</summary>
internal static class DocumentLimitChecker
{
    /// <summary>Returns the error for the first exceeded limit; null if there is none.</summary>
    internal static GraphQLError? Check(DocumentNode document, GraphQLOptions options)
    {
        var aliases = 0;
        var pending = new Stack<SelectionSetNode>();
        foreach (var definition in document.Definitions)
        {
            if (definition is not ExecutableDefinitionNode executable)
            {
                continue;
            }

            if (CheckDirectives(definition.Directives.Length, options) is { } error)
            {
                return error;
            }

            pending.Push(executable.SelectionSet);
        }

        while (pending.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                if (CheckDirectives(selection.Directives.Length, options) is { } error)
                {
                    return error;
                }

                aliases += selection is FieldNode { Alias: not null } ? 1 : 0;
                if (selection.NestedSelectionSet is { } below)
                {
                    pending.Push(below);
                }
            }
        }

        return aliases > options.MaxAliases
            ? GraphQLError.ForLimit(nameof(GraphQLOptions.MaxAliases), aliases, options.MaxAliases, "aliases")
            : CheckOperations(document, options);
    }

    private static GraphQLError? CheckOperations(DocumentNode document, GraphQLOptions options)
    {
        var selections = new SelectionCounter(document);
        var operations = 0;
        foreach (var definition in document.Definitions)
        {
            if (definition is not OperationDefinitionNode operation)
            {
                continue;
            }

            if (selections.Count(operation) is var count && count > options.MaxSelections)
            {
                return GraphQLError.ForLimit(
                    nameof(GraphQLOptions.MaxSelections), count, options.MaxSelections,
                    "selections with fragments expanded");
            }

            operations++;
        }

        return operations > options.MaxOperations
            ? GraphQLError.ForLimit(
                nameof(GraphQLOptions.MaxOperations), operations, options.MaxOperations, "operations")
            : null;
    }

    private static GraphQLError? CheckDirectives(int count, GraphQLOptions options) =>
        count > options.MaxDirectivesPerLocation
            ? GraphQLError.ForLimit(
                nameof(GraphQLOptions.MaxDirectivesPerLocation), count, options.MaxDirectivesPerLocation,
                "directives at one location")
            : null;
}
