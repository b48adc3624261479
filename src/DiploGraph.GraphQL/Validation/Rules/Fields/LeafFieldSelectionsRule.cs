using DiploGraph.GraphQL.Language.Ast;

namespace DiploGraph.GraphQL.Validation.Rules.Fields;

/// <summary>
/// Leaf Field Selections: a field of a scalar or enum type has no selection set, and a field of a composite type has
/// one.
/// </summary>
internal sealed class LeafFieldSelectionsRule(ValidationContext context) : ValidationRule(VisitKinds.Field)
{
    public override void VisitField(FieldNode field)
    {
        if (context.Field?.Type is not { } type)
        {
            return;
        }

        if (type.Named.IsLeaf == field.SelectionSet is null)
        {
            return;
        }

        if (field.SelectionSet is { } selectionSet)
        {
            context.Report(
                $"Field \"{field.Name}\" must not have a selection since type \"{type}\" has no subfields.",
                selectionSet.Start);
        }
        else
        {
            context.Report(
                $"Field \"{field.Name}\" of type \"{type}\" must have a selection of subfields."
                + $" Did you mean \"{field.Name} {{ ... }}\"?",
                field.Start);
        }
    }
}
