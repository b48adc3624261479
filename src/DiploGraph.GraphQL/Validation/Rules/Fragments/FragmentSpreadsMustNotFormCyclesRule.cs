using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Fragments;

/// <summary>
/// Fragment Spreads Must Not Form Cycles: no fragment spreads itself directly or indirectly. Each cycle is reported
/// once, at the spreads that form it.
/// </summary>
internal sealed class FragmentSpreadsMustNotFormCyclesRule(ValidationContext context)
    : ValidationRule(VisitKinds.LeaveDocument)
{
    private const int MaxNamesShown = 20;

    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _depthOnPath = new(StringComparer.Ordinal);
    private readonly List<FragmentSpreadNode> _path = [];
    private readonly Stack<Step> _steps = new();

    public override void LeaveDocument(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment)
            {
                Search(fragment);
            }
        }
    }

    /// <summary>
    /// Runs a depth-first search over spreads without recursion, because chains of fragments may be long.
    /// </summary>
    private void Search(FragmentDefinitionNode root)
    {
        Enter(root);
        while (_steps.TryPeek(out var step))
        {
            if (step.Next == step.Spreads.Count)
            {
                _steps.Pop();
                _depthOnPath.Remove(step.Fragment);
                if (_path.Count > 0)
                {
                    _path.RemoveAt(_path.Count - 1);
                }

                continue;
            }

            var spread = step.Spreads[step.Next++];
            if (_depthOnPath.TryGetValue(spread.Name, out var start))
            {
                Report(start, spread);
            }
            else if (context.FindFragment(spread.Name) is { } fragment && !_visited.Contains(spread.Name))
            {
                Enter(fragment, spread);
            }
        }
    }

    private void Enter(FragmentDefinitionNode fragment, FragmentSpreadNode? by = null)
    {
        if (!_visited.Add(fragment.Name))
        {
            return;
        }

        if (by is not null)
        {
            _path.Add(by);
        }

        _depthOnPath[fragment.Name] = _path.Count;
        _steps.Push(new Step(fragment.Name, FindSpreads(fragment.SelectionSet)));
    }

    private void Report(int start, FragmentSpreadNode last)
    {
        List<FragmentSpreadNode> cycle = [.. _path.Skip(start), last];
        var names = cycle.SkipLast(1).Select(static spread => $"\"{spread.Name}\"").Take(MaxNamesShown);
        var via = cycle.Count == 1 ? "" : " via " + string.Join(", ", names);
        var more = cycle.Count > MaxNamesShown + 1 ? $" and {cycle.Count - 1 - MaxNamesShown} more" : "";
        context.Report(
            $"Cannot spread fragment \"{last.Name}\" within itself{via}{more}.",
            [.. cycle.Select(static spread => spread.Start)]);
    }

    /// <summary>Returns the spreads in a selection set: its own first, then those in nested selection sets.</summary>
    private static List<FragmentSpreadNode> FindSpreads(SelectionSetNode root)
    {
        var spreads = new List<FragmentSpreadNode>();
        var open = new Stack<SelectionSetNode>();
        open.Push(root);
        while (open.TryPop(out var selectionSet))
        {
            foreach (var selection in selectionSet.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread: spreads.Add(spread); break;
                    case FieldNode { SelectionSet: { } inner }: open.Push(inner); break;
                    case InlineFragmentNode fragment: open.Push(fragment.SelectionSet); break;
                }
            }
        }

        return spreads;
    }

    private sealed class Step(string fragment, List<FragmentSpreadNode> spreads)
    {
        public string Fragment => fragment;

        public List<FragmentSpreadNode> Spreads => spreads;

        public int Next { get; set; }
    }
}
