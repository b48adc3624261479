using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>Reads the input <c>ChangesInput</c>.</summary>
internal static class ChangesInput
{
    /// <summary>Returns the error for an input with no or too many changes; null if their number is right.</summary>
    public static WriteError? CheckCount(InputObject input, int most)
    {
        var count = input.Objects(DraftReader.List)!.Count;
        return count > 0 && count <= most
            ? null
            : new InvalidChange(
                count == 0 ? ChangeProblemCodes.BadLength : WriteErrorCodes.TooManyChanges,
                $"There are {count} changes; 1 to {most} were expected.",
                [DraftReader.List]);
    }

    /// <summary>Reads the input.</summary>
    public static WriteRequest Read(FieldContext context, RequestContext request, InputObject input)
    {
        var drafts = DraftReader.Read(input);
        return WriteRequest.Read(context, request, input, (graph, cancellationToken) =>
            DraftMapper.MapAsync(drafts, graph, ChangeLimits.Default, cancellationToken));
    }
}
