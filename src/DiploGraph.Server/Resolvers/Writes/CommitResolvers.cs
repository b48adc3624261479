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
        return ChangesInput.CheckCount(input, options.MaxChanges) is { } error
            ? ChangesResult.Failed(error)
            : await committer.CommitAsync(
                request, ChangesInput.Read(context, request, input), context.CancellationToken);
    }
}
