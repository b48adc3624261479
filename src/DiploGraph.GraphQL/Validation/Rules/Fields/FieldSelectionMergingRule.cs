using DiploGraph.GraphQL.Language.Ast;
using DiploGraph.GraphQL.Validation.Merging;

namespace DiploGraph.GraphQL.Validation.Rules.Fields;

/// <summary>
/// Field Selection Merging: fields of the same response key that may meet in one object are the same field with the
/// same arguments, and the answers of all fields of a response key have the same shape.
/// </summary>
/// <remarks>
/// A search that is nearly linear decides whether there is a conflict at all, see <see cref="ConflictFinder"/>. Only
/// then are pairs of fields compared, to tell all the conflicts, see <see cref="ConflictPairFinder"/>. Both spend
/// from one budget of comparisons.
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
        if (_found is not { } conflict || _isReported)
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
