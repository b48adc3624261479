using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Rules.Operations;

/// <summary>
/// Single Root Field: a subscription selects exactly one root field, which is not an introspection field, and root
/// selections do not use @skip or @include.
/// </summary>
internal sealed class SingleRootFieldRule(ValidationContext context) : ValidationRule(VisitKinds.Operation)
{
    private readonly Dictionary<string, List<FieldNode>> _fields = new(StringComparer.Ordinal);
    private readonly List<string> _keys = [];
    private readonly HashSet<string> _visitedFragments = new(StringComparer.Ordinal);

    public override void VisitOperation(OperationDefinitionNode operation)
    {
        if (operation.Operation != OperationType.Subscription)
        {
            return;
        }

        if (context.Schema.SubscriptionType is not { } type)
        {
            return;
        }

        _fields.Clear();
        _keys.Clear();
        _visitedFragments.Clear();
        Collect(operation.SelectionSet, type);

        var subject = operation.Name is { } name ? $"Subscription \"{name}\"" : "Anonymous Subscription";
        if (_keys.Count > 1)
        {
            context.Report(
                $"{subject} must select only one top level field.",
                [.. _keys.Skip(1).SelectMany(key => _fields[key]).Select(static field => field.Start)]);
        }

        foreach (var key in _keys)
        {
            if (!_fields[key][0].Name.StartsWith("__", StringComparison.Ordinal))
            {
                continue;
            }

            context.Report(
                $"{subject} must not select an introspection top level field.",
                [.. _fields[key].Select(static field => field.Start)]);
        }
    }

    /// <summary>
    /// Collects the root fields in order, without recursion, because chains of fragments may be long.
    /// </summary>
    private void Collect(SelectionSetNode root, ObjectType type)
    {
        var open = new Stack<(SelectionSetNode Set, int Next)>();
        open.Push((root, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next == at.Set.Selections.Length)
            {
                continue;
            }

            open.Push((at.Set, at.Next + 1));
            var selection = at.Set.Selections[at.Next];
            if (IsSkipped(selection))
            {
                continue;
            }

            switch (selection)
            {
                case FieldNode field:
                    Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition, type):
                    open.Push((fragment.SelectionSet, 0));
                    break;
                case FragmentSpreadNode spread when _visitedFragments.Add(spread.Name):
                    if (!context.SpendFragmentVisits(1))
                    {
                        return;
                    }

                    if (context.FindFragment(spread.Name) is { } target && Applies(target.TypeCondition, type))
                    {
                        open.Push((target.SelectionSet, 0));
                    }

                    break;
            }
        }
    }

    private void Add(FieldNode field)
    {
        if (!_fields.TryGetValue(field.ResponseKey, out var sameKey))
        {
            _fields[field.ResponseKey] = sameKey = [];
            _keys.Add(field.ResponseKey);
        }

        sameKey.Add(field);
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null
        || (context.Schema.FindType(condition.Name) is { } conditioned
            && (ReferenceEquals(conditioned, type) || conditioned.Includes(type)));

    /// <summary>Reports conditional selections. Returns true if a constant condition excludes the selection.</summary>
    private bool IsSkipped(SelectionNode selection)
    {
        var isSkipped = false;
        foreach (var directive in selection.Directives)
        {
            if (directive.Name is not ("skip" or "include"))
            {
                continue;
            }

            context.Report(
                $"Directive \"@{directive.Name}\" may not be used on a top level field of a subscription.",
                directive.Start);
            var skippedBy = directive.Name == "skip";
            isSkipped |= directive.FindArgument("if")?.Value is BooleanValueNode { Value: var value }
                && value == skippedBy;
        }

        return isSkipped;
    }
}
