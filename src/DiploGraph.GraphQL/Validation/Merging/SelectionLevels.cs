using System.Runtime.CompilerServices;
using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>The levels of a document, each created once, and the budget of comparisons.</summary>
internal sealed class SelectionLevels(ValidationContext context)
{
    private readonly Dictionary<(SelectionSetNode, NamedType?), SelectionLevel> _levels = [];
    private int _spent;

    /// <summary>Returns the level of a selection set.</summary>
    /// <param name="selectionSet">The selection set of an operation, a fragment definition or a field.</param>
    /// <param name="parent">The type that the selection set applies to, or null if it is unknown.</param>
    public SelectionLevel Of(SelectionSetNode selectionSet, NamedType? parent)
    {
        if (_levels.TryGetValue((selectionSet, parent), out var level))
        {
            return level;
        }

        level = new SelectionLevel(_levels.Count + 1);
        _levels.Add((selectionSet, parent), level);
        Collect(selectionSet, parent, level);
        return level;
    }

    /// <summary>Returns the level of the fragment with this name, or null if there is no such fragment.</summary>
    public SelectionLevel? OfFragment(string name) =>
        context.FindFragment(name) is { } fragment ? OfFragment(fragment) : null;

    /// <summary>Returns the level of a fragment.</summary>
    public SelectionLevel OfFragment(FragmentDefinitionNode fragment) =>
        Of(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition.Name));

    /// <summary>Counts comparisons.</summary>
    /// <returns>False if the limit is exceeded and validation has ended.</returns>
    public bool Spend(int comparisons)
    {
        _spent += comparisons;
        if (_spent <= context.Options.MaxMergeComparisons)
        {
            return !context.IsStopped;
        }

        context.Stop(
            "Too many fields have to be compared to find out whether they can be merged.",
            nameof(context.Options.MaxMergeComparisons),
            context.Options.MaxMergeComparisons);
        return false;
    }

    /// <summary>Returns whether enough stack is left to descend; otherwise validation ends.</summary>
    public bool CanDescend()
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return true;
        }

        context.StopTooDeep();
        return false;
    }

    private FieldDefinition? DefinitionOf(FieldNode field, NamedType? parent) =>
        parent is null ? null : context.Schema.FindField(parent, field.Name);

    private void Collect(SelectionSetNode selectionSet, NamedType? parent, SelectionLevel level)
    {
        if (!CanDescend())
        {
            return;
        }

        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    level.Fields.Add(new FieldOccurrence(field, parent, DefinitionOf(field, parent)));
                    break;
                case FragmentSpreadNode spread when !level.Spreads.Contains(spread.Name):
                    level.Spreads.Add(spread.Name);
                    break;
                case InlineFragmentNode { TypeCondition: null } fragment:
                    Collect(fragment.SelectionSet, parent, level);
                    break;
                case InlineFragmentNode fragment:
                    Collect(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition.Name), level);
                    break;
            }
        }
    }
}
