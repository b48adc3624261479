using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Rules.Values;

/// <summary>
/// Input Object Required Fields: every input field with a non-null type and no default value is provided.
/// </summary>
internal sealed class InputObjectRequiredFieldsRule(ValidationContext context) : ValidationRule(VisitKinds.ObjectValue)
{
    public override void VisitObjectValue(ObjectValueNode value)
    {
        if (context.InputType?.Named is not InputObjectType type || context.IsInMisplacedList)
        {
            return;
        }

        foreach (var definition in type.Fields)
        {
            if (!definition.IsRequired || IsGiven(value, definition.Name))
            {
                continue;
            }

            context.Report(
                $"Field \"{definition.Coordinate}\" of required type \"{definition.Type}\" was not provided.",
                value.Start);
        }
    }

    private static bool IsGiven(ObjectValueNode value, string name)
    {
        foreach (var field in value.Fields)
        {
            if (field.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
