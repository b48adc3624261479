using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Rules.Fragments;

/// <summary>
/// Fragments on Object, Interface or Union Types: no type condition names a scalar, an enum or an input object.
/// </summary>
internal sealed class FragmentsOnObjectInterfaceOrUnionTypesRule(ValidationContext context)
    : ValidationRule(VisitKinds.Fragment | VisitKinds.InlineFragment)
{
    public override void VisitFragment(FragmentDefinitionNode fragment) =>
        Check(fragment.TypeCondition, fragment.Name);

    public override void VisitInlineFragment(InlineFragmentNode fragment, NamedType? type)
    {
        if (fragment.TypeCondition is { } condition)
        {
            Check(condition, name: null);
        }
    }

    private void Check(NamedTypeNode condition, string? name)
    {
        if (context.Schema.FindType(condition.Name) is not { IsComposite: false })
        {
            return;
        }

        var subject = name is null ? "Fragment" : $"Fragment \"{name}\"";
        context.Report(
            $"{subject} cannot condition on \"{condition.Name}\", which is not an object, interface or union type.",
            condition.Start);
    }
}
