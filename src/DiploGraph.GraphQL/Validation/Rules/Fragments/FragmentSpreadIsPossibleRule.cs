using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Rules.Fragments;

/// <summary>
/// Fragment Spread Is Possible: the fragment's type condition and the enclosing type share a possible object type.
/// </summary>
internal sealed class FragmentSpreadIsPossibleRule(ValidationContext context)
    : ValidationRule(VisitKinds.FragmentSpread | VisitKinds.InlineFragment)
{
    public override void VisitFragmentSpread(FragmentSpreadNode spread)
    {
        if (context.FindFragment(spread.Name) is not { } fragment)
        {
            return;
        }

        Check(context.Schema.FindType(fragment.TypeCondition.Name), spread, spread.Name);
    }

    public override void VisitInlineFragment(InlineFragmentNode fragment, NamedType? type) =>
        Check(type, fragment, name: null);

    private void Check(NamedType? type, SelectionNode selection, string? name)
    {
        if (type is not { IsComposite: true } || context.ParentType is not { } parent)
        {
            return;
        }

        if (type.Overlaps(parent))
        {
            return;
        }

        var subject = name is null ? "Fragment" : $"Fragment \"{name}\"";
        context.Report(
            $"{subject} cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".",
            selection.Start);
    }
}
