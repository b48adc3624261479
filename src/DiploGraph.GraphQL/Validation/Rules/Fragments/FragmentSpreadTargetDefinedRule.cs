using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Fragments;

/// <summary>Fragment Spread Target Defined: every spread fragment is defined in the document.</summary>
internal sealed class FragmentSpreadTargetDefinedRule(ValidationContext context)
    : ValidationRule(VisitKinds.FragmentSpread)
{
    public override void VisitFragmentSpread(FragmentSpreadNode spread)
    {
        if (context.FindFragment(spread.Name) is null)
        {
            context.Report($"Unknown fragment \"{spread.Name}\".", spread.NameStart);
        }
    }
}
