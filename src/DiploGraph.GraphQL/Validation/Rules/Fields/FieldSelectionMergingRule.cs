using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Validation.Merging;

namespace DiploGraph.GraphQL.Validation.Rules.Fields;

/// <summary>
/// Field Selection Merging: fields with the same response name that may apply to the same object are the same field
/// with the same arguments, and the responses of all fields with the same response name have the same shape.
/// </summary>
/// <remarks>
/// A nearly linear search first decides whether there is any conflict; see <see cref="ConflictFinder"/>. Only then are
/// pairs of fields compared to report all conflicts; see <see cref="ConflictPairFinder"/>. Both share one budget of
/// comparisons.
/// </remarks>
internal sealed class FieldSelectionMergingRule(ValidationContext context)
    : ValidationRule(VisitKinds.EnterDocument | VisitKinds.SelectionSet | VisitKinds.LeaveDocument)
{
    private (FieldOccurrence First, FieldOccurrence Second)? _found;
    private ConflictPairFinder? _pairs;
    private bool _isReported;

    public override void EnterDocument(DocumentNode document)
    {
        var levels = new SelectionLevels(context);
        _found = new ConflictFinder(context, levels).FindAny();
        if (_found is not null)
        {
            _pairs = new ConflictPairFinder(levels);
        }
    }

    public override void VisitSelectionSet(SelectionSetNode selectionSet)
    {
        if (_pairs is null || context.IsStopped)
        {
            return;
        }

        foreach (var conflict in _pairs.FindWithin(selectionSet, context.ParentType, context.ErrorsLeft + 1))
        {
            _isReported = true;
            context.Report(
                $"Fields \"{conflict.ResponseKey}\" conflict because {conflict.Reason}. Use different aliases on the"
                + " fields to fetch both if this was intentional.",
                [.. conflict.First.Concat(conflict.Second).Select(static field => field.Start)]);
        }
    }

    public override void LeaveDocument(DocumentNode document)
    {
        if (_isReported || _found is not { First.Parent: not null, Second.Parent: not null } conflict)
        {
            return;
        }

        context.Report(
            $"Fields \"{conflict.First.Node.ResponseKey}\" conflict. Use different aliases on the fields to fetch both"
            + " if this was intentional.",
            conflict.First.Node.Start,
            conflict.Second.Node.Start);
    }
}
