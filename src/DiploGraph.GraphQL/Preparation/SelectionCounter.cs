using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>
/// Counts the selections of an operation as if every fragment spread were replaced by the fragment's selections. It
/// visits each fragment only once, and nesting does not use stack space.
/// </summary>
internal sealed class SelectionCounter(DocumentNode document)
{
    /// <summary>The upper bound of all counts, which is above any limit.</summary>
    private const long Most = 1L << 62;

    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = document.FragmentsByName();
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>
    /// Counts the selections of an operation: fields, inline fragments and fragment spreads. Returns at most 2^62.
    /// </summary>
    internal long Count(OperationDefinitionNode operation) => Count(operation.SelectionSet);

    private long Count(SelectionSetNode selections)
    {
        var root = new Walk(null, selections);
        var open = new Stack<Walk>();
        open.Push(root);
        while (open.TryPeek(out var walk))
        {
            if (walk.Next(_counts) is { } unknown)
            {
                // A fragment that spreads itself counts as 0 within itself. Validation rejects it later.
                _counts[unknown] = 0;
                if (_fragments.TryGetValue(unknown, out var fragment))
                {
                    open.Push(new Walk(unknown, fragment.SelectionSet));
                }

                continue;
            }

            open.Pop();
            if (walk.Fragment is not null)
            {
                _counts[walk.Fragment] = walk.Total;
            }
        }

        return root.Total;
    }

    /// <summary>Visits the selections of one definition.</summary>
    private sealed class Walk
    {
        private readonly Stack<(SelectionSetNode Set, int At)> _sets = new();

        internal Walk(string? fragment, SelectionSetNode selections)
        {
            Fragment = fragment;
            _sets.Push((selections, 0));
        }

        /// <summary>The name of the fragment; null for an operation.</summary>
        internal string? Fragment { get; }

        /// <summary>The count so far.</summary>
        internal long Total { get; private set; }

        /// <summary>Continues to the end, or to the spread of a fragment that is not counted yet.</summary>
        /// <returns>The name of that fragment; null at the end.</returns>
        internal string? Next(Dictionary<string, long> counts)
        {
            while (_sets.TryPop(out var here))
            {
                var (set, at) = here;
                if (at == set.Selections.Length)
                {
                    continue;
                }

                var selection = set.Selections[at];
                if (selection is FragmentSpreadNode spread)
                {
                    if (!counts.TryGetValue(spread.Name, out var count))
                    {
                        _sets.Push(here);
                        return spread.Name;
                    }

                    Add(count);
                }

                Add(1);
                _sets.Push((set, at + 1));
                if (selection.NestedSelectionSet is { } below)
                {
                    _sets.Push((below, 0));
                }
            }

            return null;
        }

        private void Add(long count) => Total = Total > Most - count ? Most : Total + count;
    }
}
