using DiploGraph.Graph.Changes;
using DiploGraph.Graph.Changes.Drafts;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Writes;

/// <summary>The mutation <c>commitChanges</c>.</summary>
internal sealed class CommitResolvers(ChangeCommitter committer, ApiOptions options)
{
    /// <summary>Binds the field.</summary>
    public void Bind(ResolverMap map) =>
        map.FieldAsync<RequestContext, ChangesResult>("Mutation.commitChanges", CommitAsync);

    private async ValueTask<ChangesResult> CommitAsync(FieldContext context, RequestContext request)
    {
        var input = context.Arguments.Get<InputObject>("input");
        var count = input.Objects(DraftReader.List)!.Count;
        if (count == 0 || count > options.MaxChanges)
        {
            return ChangesResult.Failed(new InvalidChange(
                count == 0 ? ChangeProblemCodes.BadLength : WriteErrorCodes.TooManyChanges,
                $"There are {count} changes; 1 to {options.MaxChanges} were expected.",
                [DraftReader.List]));
        }

        var drafts = DraftReader.Read(input);
        var write = WriteRequest.Read(context, request, input, (graph, cancellationToken) =>
            DraftMapper.MapAsync(drafts, graph, ChangeLimits.Default, cancellationToken));
        return await committer.CommitAsync(request, write, context.CancellationToken);
    }
}
