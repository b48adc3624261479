using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Types;

namespace DiploGraph.GraphQL.Validation.Rules.Values;

/// <summary>Input Object Field Names: every field of an input object literal is defined by its type.</summary>
internal sealed class InputObjectFieldNamesRule(ValidationContext context) : ValidationRule(VisitKinds.ObjectField)
{
    public override void VisitObjectField(
        ObjectFieldNode field, InputObjectType? parent, InputValueDefinition? definition)
    {
        if (parent is null || definition is not null || context.IsInMisplacedList)
        {
            return;
        }

        var suggestion = context.DidYouMean(field.Name, parent.Fields.Select(static known => known.Name));
        context.Report($"Field \"{field.Name}\" is not defined by type \"{parent}\".{suggestion}", field.Start);
    }
}
