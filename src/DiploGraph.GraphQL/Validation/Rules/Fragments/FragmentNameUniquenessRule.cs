using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Fragments;

/// <summary>Fragment Name Uniqueness: no two fragments of a document have the same name.</summary>
internal sealed class FragmentNameUniquenessRule(ValidationContext context) : ValidationRule(VisitKinds.Fragment)
{
    private readonly Dictionary<string, FragmentDefinitionNode> _known = new(StringComparer.Ordinal);

    public override void VisitFragment(FragmentDefinitionNode fragment)
    {
        if (_known.TryAdd(fragment.Name, fragment))
        {
            return;
        }

        context.Report(
            $"There can be only one fragment named \"{fragment.Name}\".",
            _known[fragment.Name].NameStart,
            fragment.NameStart);
    }
}
