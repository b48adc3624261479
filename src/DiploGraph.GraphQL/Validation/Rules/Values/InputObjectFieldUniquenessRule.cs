using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Values;

/// <summary>Input Object Field Uniqueness: no two fields of an input object literal have the same name.</summary>
internal sealed class InputObjectFieldUniquenessRule(ValidationContext context) : ValidationRule(VisitKinds.ObjectValue)
{
    private readonly Dictionary<string, ObjectFieldNode> _known = new(StringComparer.Ordinal);

    public override void VisitObjectValue(ObjectValueNode value)
    {
        if (value.Fields.Length < 2)
        {
            return;
        }

        _known.Clear();
        foreach (var field in value.Fields)
        {
            if (_known.TryAdd(field.Name, field))
            {
                continue;
            }

            context.Report(
                $"There can be only one input field named \"{field.Name}\".", _known[field.Name].Start, field.Start);
        }
    }
}
