using DiploGraph.GraphQL.Planning;
using DiploGraph.GraphQL.Resolvers.Columns;

namespace DiploGraph.GraphQL.Execution;

/// <summary>Creates the field errors of a response from the errors in the columns of a frame.</summary>
internal sealed class FieldErrorCollector(GraphQLOptions options)
{
    /// <summary>Returns the errors of an executed frame, in document order; null if there are none.</summary>
    internal List<GraphQLError>? Collect(ExecutionFrame frame)
    {
        List<GraphQLError>? errors = null;
        var omitted = 0;
        foreach (var slot in frame.Plan.Slots)
        {
            if (slot.Binding is null || !frame.StateOf(slot).Column.HasErrors)
            {
                continue;
            }

            foreach (var error in frame.StateOf(slot).Column.Errors)
            {
                if (errors is not null && errors.Count >= options.MaxErrors)
                {
                    omitted++;
                    continue;
                }

                (errors ??= []).Add(Describe(frame, slot, error));
            }
        }

        if (omitted > 0)
        {
            errors!.Add(GraphQLError.ForLimit("MaxErrors", omitted + options.MaxErrors, options.MaxErrors, "errors"));
        }

        return errors;
    }

    private GraphQLError Describe(ExecutionFrame frame, FieldSlot slot, ColumnError error) => FieldErrorFactory.Create(
        error.Exception, slot, frame.Plan.Document, PathOf(frame, slot, error.Level, error.Index), options);

    private static List<PathSegment> PathOf(ExecutionFrame frame, FieldSlot slot, int level, int index)
    {
        var path = new List<PathSegment>();
        for (var current = slot; current is not null; current = current.Owner.Parent)
        {
            var state = frame.StateOf(current);
            var indices = new int[level];
            var row = state.Column.RowOf(level, index, indices);
            for (var i = level - 1; i >= 0; i--)
            {
                path.Add(indices[i]);
            }

            path.Add(current.ResponseKey);
            index = state.ItemOf(row);
            level = frame.SelectionOf(current.Owner).Source!.Depth;
        }

        path.Reverse();
        return path;
    }
}
