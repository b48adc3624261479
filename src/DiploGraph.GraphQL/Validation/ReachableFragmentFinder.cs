using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation;

/// <summary>Follows operations into the fragments that they spread directly or indirectly.</summary>
internal sealed class ReachableFragmentFinder(ValidationContext context)
{
    private readonly Stack<DefinitionScope> _open = new();
    private readonly List<VariableUsage> _usages = [];
    private int _search;

    /// <summary>
    /// Returns all variable usages in an operation and in the fragments it reaches. The next call reuses the list.
    /// </summary>
    public IReadOnlyList<VariableUsage> CollectUsages(DefinitionScope operation)
    {
        _usages.Clear();
        _search++;
        Follow(operation, _usages);
        return _usages;
    }

    /// <summary>Marks every fragment that any of the operations reaches.</summary>
    /// <returns>A predicate that returns whether a fragment is reached.</returns>
    public Func<FragmentDefinitionNode, bool> Mark(IReadOnlyList<DefinitionScope> operations)
    {
        _search++;
        foreach (var operation in operations)
        {
            Follow(operation, into: null);
        }

        var marked = _search;
        return fragment => context.FindScope(fragment.Name)?.SeenBy == marked;
    }

    private void Follow(DefinitionScope from, List<VariableUsage>? into)
    {
        _open.Push(from);
        while (_open.TryPop(out var scope))
        {
            into?.AddRange(scope.Usages);
            if (!context.SpendFragmentVisits(1 + scope.Spreads.Count + scope.Usages.Count))
            {
                _open.Clear();
                return;
            }

            foreach (var name in scope.Spreads)
            {
                if (context.FindScope(name) is not { } next || next.SeenBy == _search)
                {
                    continue;
                }

                next.SeenBy = _search;
                _open.Push(next);
            }
        }
    }
}
