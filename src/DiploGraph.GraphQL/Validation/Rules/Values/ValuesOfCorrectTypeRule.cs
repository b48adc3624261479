using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Rules.Values;

/// <summary>
/// Values of Correct Type: a literal in an argument or a variable's default value can be coerced to the expected type.
/// A OneOf input object literal has exactly one field, which is not null.
/// </summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context)
    : ValidationRule(VisitKinds.LeafValue | VisitKinds.ListValue | VisitKinds.ObjectValue)
{
    private const int MaxTextLength = 80;

    public override void VisitLeafValue(ValueNode value)
    {
        if (context.InputType is not { } type || context.IsInMisplacedList)
        {
            return;
        }

        if (value is not NullValueNode)
        {
            CheckLeaf(value, type);
        }
        else if (type.IsNonNull)
        {
            ReportUnexpected(value, type, detail: null);
        }
    }

    public override void VisitListValue(ListValueNode list)
    {
        if (context.InputType is not { NullableType: not ListType } type || context.IsInMisplacedList)
        {
            return;
        }

        CheckLeaf(list, type);
    }

    public override void VisitObjectValue(ObjectValueNode value)
    {
        if (context.InputType is not { } type || context.IsInMisplacedList)
        {
            return;
        }

        if (type.Named is not InputObjectType expected)
        {
            CheckLeaf(value, type);
        }
        else if (expected.IsOneOf)
        {
            CheckOneOf(value, expected);
        }
    }

    private void CheckLeaf(ValueNode value, GraphQLType type)
    {
        switch (type.Named)
        {
            case ScalarType scalar:
                if (!scalar.Coercion.TryParseLiteral(value, variables: null, out _, out var error))
                {
                    ReportUnexpected(value, type, error);
                }

                break;
            case EnumType expected:
                CheckEnum(value, expected, type);
                break;
            default:
                ReportUnexpected(value, type, detail: null);
                break;
        }
    }

    private void CheckEnum(ValueNode value, EnumType expected, GraphQLType type)
    {
        if (value is not EnumValueNode { Name: var name })
        {
            ReportUnexpected(value, type, detail: null);
        }
        else if (!expected.Values.Contains(name))
        {
            var suggestion = context.DidYouMean(name, expected.Values.Select(static known => known.Name));
            context.Report($"Value \"{name}\" does not exist in \"{expected}\" enum.{suggestion}", value.Start);
        }
    }

    private void CheckOneOf(ObjectValueNode value, InputObjectType expected)
    {
        // A repeated field is a separate error and counts only once here.
        var first = value.Fields.IsEmpty ? null : value.Fields[0];
        var isOne = first is not null;
        foreach (var field in value.Fields)
        {
            isOne &= field.Name == first!.Name;
        }

        if (!isOne)
        {
            context.Report($"OneOf Input Object \"{expected}\" must specify exactly one key.", value.Start);
        }
        else if (value.Fields[^1].Value is NullValueNode)
        {
            context.Report($"Field \"{expected}.{first!.Name}\" must be non-null.", value.Start);
        }
    }

    private void ReportUnexpected(ValueNode value, GraphQLType type, string? detail)
    {
        var end = Math.Min(value.End, value.Start + MaxTextLength);
        var text = context.Document.Source.GetText(value.Start, end) + (end < value.End ? "..." : "");
        var ending = detail is null ? "." : $"; {detail}";
        context.Report($"Expected value of type \"{type}\", found {text}{ending}", value.Start);
    }
}
