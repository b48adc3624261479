using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Rules.Fragments;

/// <summary>Fragment Spread Type Existence: the types in type conditions are defined in the schema.</summary>
internal sealed class FragmentSpreadTypeExistenceRule(ValidationContext context)
    : ValidationRule(VisitKinds.Fragment | VisitKinds.InlineFragment)
{
    public override void VisitFragment(FragmentDefinitionNode fragment) => Check(fragment.TypeCondition);

    public override void VisitInlineFragment(InlineFragmentNode fragment, NamedType? type)
    {
        if (fragment.TypeCondition is { } condition)
        {
            Check(condition);
        }
    }

    private void Check(NamedTypeNode condition)
    {
        if (context.IsKnownType(condition.Name))
        {
            return;
        }

        var names = context.Schema.Types.Where(static type => type.IsComposite).Select(static type => type.Name);
        context.Report(
            $"Unknown type \"{condition.Name}\".{context.DidYouMean(condition.Name, names)}", condition.Start);
    }
}
