using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Fragments;

/// <summary>
/// Fragments Must Be Used: every fragment is spread by an operation, directly or through other fragments.
/// </summary>
internal sealed class FragmentsMustBeUsedRule(ValidationContext context) : ValidationRule(VisitKinds.LeaveDocument)
{
    public override void LeaveDocument(DocumentNode document)
    {
        var isReached = context.Reachable.Mark(context.Operations);
        foreach (var definition in document.Definitions)
        {
            if (definition is FragmentDefinitionNode fragment && !isReached(fragment))
            {
                context.Report($"Fragment \"{fragment.Name}\" is never used.", fragment.Start);
            }
        }
    }
}
