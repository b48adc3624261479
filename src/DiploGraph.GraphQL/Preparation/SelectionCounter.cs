using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Preparation;

/// <summary>
/// Counts the selections of an operation as if every fragment spread were replaced by the fragment's selections. It
/// visits each fragment only once, and nesting does not use stack space.
/// </summary>
internal sealed class SelectionCounter(DocumentNode document)
{
    /// <summary>The upper bound of all counts, which is above any limit.</summary>
    private const long MaxCount = 1L << 62;

    private readonly Dictionary<string, FragmentDefinitionNode> _fragments = document.FragmentsByName();
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);

    /// <summary>
    /// Counts the selections of an operation: fields, inline fragments and fragment spreads. Returns at most 2^62.
    /// </summary>
    internal long Count(OperationDefinitionNode operation) => Count(operation.SelectionSet);

    private long Count(SelectionSetNode selections)
    {
        var root = new DefinitionCounter(null, selections);
        var pending = new Stack<DefinitionCounter>();
        pending.Push(root);
        while (pending.TryPeek(out var counter))
        {
            if (counter.Next(_counts) is { } name)
            {
                // A fragment that spreads itself counts as 0 within itself. Validation rejects it later.
                _counts[name] = 0;
                if (_fragments.TryGetValue(name, out var fragment))
                {
                    pending.Push(new DefinitionCounter(name, fragment.SelectionSet));
                }

                continue;
            }

            pending.Pop();
            if (counter.Fragment is not null)
            {
                _counts[counter.Fragment] = counter.Total;
            }
        }

        return root.Total;
    }

    /// <summary>Visits the selections of one definition.</summary>
    private sealed class DefinitionCounter
    {
        private readonly Stack<(SelectionSetNode Set, int At)> _sets = new();

        internal DefinitionCounter(string? fragment, SelectionSetNode selections)
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
            while (_sets.TryPop(out var position))
            {
                var (set, at) = position;
                if (at == set.Selections.Length)
                {
                    continue;
                }

                var selection = set.Selections[at];
                if (selection is FragmentSpreadNode spread)
                {
                    if (!counts.TryGetValue(spread.Name, out var count))
                    {
                        _sets.Push(position);
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

        private void Add(long count) => Total = Total > MaxCount - count ? MaxCount : Total + count;
    }
}
