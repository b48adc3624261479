using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>Finds the variables that <c>@skip</c> and <c>@include</c> use.</summary>
internal static class ConditionVariableFinder
{
    /// <summary>Returns the names of the variables for an operation and the fragments that it reaches.</summary>
    internal static string[] Find(DocumentNode document, OperationDefinitionNode operation)
    {
        var fragments = document.FragmentsByName();
        var names = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Queue<SelectionSetNode>();
        pending.Enqueue(operation.SelectionSet);
        while (pending.TryDequeue(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                AddConditions(selection, names);
                if (Below(selection, fragments) is { } below)
                {
                    pending.Enqueue(below);
                }
            }
        }

        return [.. names];
    }

    private static SelectionSetNode? Below(
        SelectionNode selection, Dictionary<string, FragmentDefinitionNode> fragments)
    {
        if (selection is not FragmentSpreadNode spread)
        {
            return selection.NestedSelectionSet;
        }

        // Each fragment is visited only once, even if it is spread several times.
        return fragments.Remove(spread.Name, out var fragment) ? fragment.SelectionSet : null;
    }

    private static void AddConditions(SelectionNode selection, HashSet<string> names)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name is "skip" or "include" && directive.FindArgument("if")?.Value is VariableNode variable)
            {
                names.Add(variable.Name);
            }
        }
    }
}
