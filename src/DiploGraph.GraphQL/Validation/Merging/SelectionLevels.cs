using System.Runtime.CompilerServices;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Merging;

/// <summary>The levels of a document, each made once; and the budget of comparisons.</summary>
internal sealed class SelectionLevels(ValidationContext context)
{
    private readonly Dictionary<SelectionSetNode, SelectionLevel> levels = [];
    private int spent;

    /// <summary>The level of a selection set.</summary>
    /// <param name="selectionSet">the selection set of an operation, a fragment definition or a field.</param>
    /// <param name="parent">the type it is made on; the same for each call with the same selection set.</param>
    public SelectionLevel Of(SelectionSetNode selectionSet, NamedType? parent)
    {
        if (levels.TryGetValue(selectionSet, out var level)) return level;
        level = new SelectionLevel(levels.Count + 1);
        levels.Add(selectionSet, level);
        Collect(selectionSet, parent is { IsComposite: true } ? parent : null, level);
        return level;
    }

    /// <summary>The level of the fragment of a name, or null when there is no such fragment.</summary>
    public SelectionLevel? OfFragment(string name) =>
        context.FindFragment(name) is { } fragment ? OfFragment(fragment) : null;

    /// <summary>The level of a fragment.</summary>
    public SelectionLevel OfFragment(FragmentDefinitionNode fragment) =>
        Of(fragment.SelectionSet, context.Schema.FindType(fragment.TypeCondition.Name));

    /// <summary>Counts comparisons.</summary>
    /// <returns>false when there were too many and validation has ended.</returns>
    public bool Spend(int comparisons)
    {
        spent += comparisons;
        if (spent <= context.Options.MaxMergeComparisons) return !context.IsStopped;
        context.Stop(
            "Too many fields have to be compared to find out whether they can be merged.",
            nameof(context.Options.MaxMergeComparisons),
            context.Options.MaxMergeComparisons);
        return false;
    }

    /// <summary>Whether there is stack left to descend; if not, validation has ended.</summary>
    public bool CanDescend()
    {
        if (RuntimeHelpers.TryEnsureSufficientExecutionStack()) return true;
        context.StopTooDeep();
        return false;
    }

    private void Collect(SelectionSetNode selectionSet, NamedType? parent, SelectionLevel level)
    {
        if (!CanDescend()) return;
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    var definition = parent is null ? null : context.Schema.FindField(parent, field.Name);
                    level.Fields.Add(new SelectedField(field, parent, definition?.Type));
                    break;
                case FragmentSpreadNode spread when !level.Spreads.Contains(spread.Name):
                    level.Spreads.Add(spread.Name);
                    break;
                case InlineFragmentNode { TypeCondition: null } fragment:
                    Collect(fragment.SelectionSet, parent, level);
                    break;
                case InlineFragmentNode fragment:
                    var type = context.Schema.FindType(fragment.TypeCondition.Name);
                    Collect(fragment.SelectionSet, type is { IsComposite: true } ? type : null, level);
                    break;
            }
        }
    }
}
