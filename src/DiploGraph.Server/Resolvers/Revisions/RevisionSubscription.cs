using System.Runtime.CompilerServices;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;

namespace DiploGraph.Server.Resolvers.Revisions;

/// <summary>
/// <c>Subscription.revisions</c>. It reads a revision from the store when the client has received the previous one. So
/// nothing is buffered for a slow client, and no revision is missed.
/// </summary>
internal sealed class RevisionSubscription(ApiOptions options)
{
    private const int PageSize = 100;

    /// <summary>Binds the field.</summary>
    public void Bind(ResolverMap map) => map.Subscription("Subscription.revisions", Open);

    private IAsyncEnumerable<Revision> Open(FieldContext context)
    {
        var request = context.State<RequestContext>();
        var newest = request.Snapshot.Revision.Number;
        var since = context.Arguments.Get<int?>("since", null) is { } known
            ? RevisionArgumentReader.CheckSince(known, newest)
            : newest;
        return FollowAsync(context, request, since, CancellationToken.None);
    }

    private async IAsyncEnumerable<Revision> FollowAsync(
        FieldContext context,
        RequestContext request,
        long since,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var touching = await RevisionArgumentReader.ReadTouchingAsync(context, options.MaxNodeIds);
        if (touching is [])
        {
            throw ApiErrors.BadInput("touching", "is an empty list, so no revision would ever be sent.");
        }

        while (true)
        {
            var newest = await request.WaitForRevisionAfterAsync(since, cancellationToken);
            var query = new RevisionQuery { Since = since, Touching = touching ?? [] };
            await using var now = await request.OpenAtAsync(newest, cancellationToken);
            for (PageKey? after = null; ;)
            {
                var page = await now.Snapshot.ListRevisionsAsync(
                    query, PageRequest.First(PageSize, after), cancellationToken);
                foreach (var revision in page.Items)
                {
                    yield return revision;
                }

                if (!page.HasNext)
                {
                    break;
                }

                after = page.Keys[^1];
            }

            since = newest;
        }
    }
}
