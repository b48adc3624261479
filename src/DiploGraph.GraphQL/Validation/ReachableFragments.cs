using DiploGraph.GraphQL.Language;

namespace DiploGraph.GraphQL.Validation;

/// <summary>Follows operations into the fragments they spread, directly or by way of others.</summary>
internal sealed class ReachableFragments(ValidationContext context)
{
    private readonly Stack<DefinitionScope> open = new();
    private readonly List<VariableUsage> usages = [];
    private int search;

    /// <summary>
    /// All variable usages of an operation and of the fragments it reaches. The list is used again by the next call.
    /// </summary>
    public IReadOnlyList<VariableUsage> CollectUsages(DefinitionScope operation)
    {
        usages.Clear();
        search++;
        Follow(operation, usages);
        return usages;
    }

    /// <summary>Marks every fragment that any of the operations reaches.</summary>
    /// <returns>a test for whether a fragment of that name is reached.</returns>
    public Func<FragmentDefinitionNode, bool> Mark(IReadOnlyList<DefinitionScope> operations)
    {
        search++;
        foreach (var operation in operations) Follow(operation, into: null);
        var marked = search;
        return fragment => context.FindScope(fragment.Name)?.SeenBy == marked;
    }

    private void Follow(DefinitionScope from, List<VariableUsage>? into)
    {
        open.Push(from);
        while (open.TryPop(out var scope))
        {
            into?.AddRange(scope.Usages);
            if (!context.SpendFragmentVisits(1 + scope.Spreads.Count + scope.Usages.Count))
            {
                open.Clear();
                return;
            }

            foreach (var name in scope.Spreads)
            {
                if (context.FindScope(name) is not { } next || next.SeenBy == search) continue;
                next.SeenBy = search;
                open.Push(next);
            }
        }
    }
}
