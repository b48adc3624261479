using System.Runtime.CompilerServices;
using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules;

/// <summary>
/// Limits how deeply an introspection query nests lists that lead from one type to others, such as <c>fields</c>,
/// because each level multiplies the size of the response. This rule is not part of the specification.
/// </summary>
internal sealed class MaxIntrospectionDepthRule(ValidationContext context) : ValidationRule(VisitKinds.Field)
{
    // For each fragment: the greatest entry depth known to stay within the limit, and the smallest known to exceed it.
    private readonly Dictionary<string, int> _passed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _exceeded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _entered = new(StringComparer.Ordinal);
    private int _coveredUpTo;

    public override void VisitField(FieldNode field)
    {
        if (field.Name is not ("__schema" or "__type") || field.Start < _coveredUpTo)
        {
            return;
        }

        _entered.Clear();
        if (!Exceeds(field, 0))
        {
            return;
        }

        _coveredUpTo = field.End;
        context.Report("Maximum introspection depth exceeded.", field.Start);
    }

    private bool Exceeds(SelectionNode selection, int depth)
    {
        switch (selection)
        {
            case FragmentSpreadNode spread:
                return ExceedsInFragment(spread.Name, depth);
            case InlineFragmentNode fragment:
                return ExceedsIn(fragment.SelectionSet, depth);
            case FieldNode field:
                if (field.Name is "fields" or "interfaces" or "possibleTypes" or "inputFields")
                {
                    depth++;
                }

                return depth > context.Options.MaxIntrospectionDepth
                    || (field.SelectionSet is { } inner && ExceedsIn(inner, depth));
            default:
                return false;
        }
    }

    private bool ExceedsIn(SelectionSetNode selectionSet, int depth)
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        foreach (var selection in selectionSet.Selections)
        {
            if (Exceeds(selection, depth))
            {
                return true;
            }
        }

        return false;
    }

    private bool ExceedsInFragment(string name, int depth)
    {
        if (_exceeded.TryGetValue(name, out var known) && known <= depth)
        {
            return true;
        }

        if (_entered.TryGetValue(name, out known) && known >= depth)
        {
            return false;
        }

        if (_passed.TryGetValue(name, out known) && known >= depth)
        {
            return false;
        }

        if (context.FindFragment(name) is not { } fragment)
        {
            return false;
        }

        _entered[name] = depth;
        var exceeds = ExceedsIn(fragment.SelectionSet, depth);
        (exceeds ? _exceeded : _passed)[name] = depth;
        return exceeds;
    }
}
