using System.Runtime.CompilerServices;
using DiploGraph.Graph.Changes.Previews;
using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Writes;

namespace DiploGraph.Server.Resolvers.Proposals;

/// <summary>The fields of proposals, and the queries and the subscription for them.</summary>
internal sealed class ProposalResolvers(Pager pager, ApiOptions options)
{
    private const int PageSize = 100;

    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.FieldAsync<RequestContext, Proposal?>("Query.proposal", (context, request) => request.ConvertFailuresAsync(
            options.Proposals().FindAsync(context.Arguments.Get<string>("id"), context.CancellationToken)));
        map.FieldAsync<RequestContext, ProposalPage?>("Query.proposals", async (context, request) =>
            await ListAsync(context, request));
        ConnectionBindings.BindNodes<ProposalPage, Proposal>(map, "Proposal");
        map.FieldAsync<ProposalPage, long>("ProposalConnection.totalCount", (context, page) =>
            page.Query is { } query
                ? context.State<RequestContext>().ConvertFailuresAsync(
                    options.Proposals().CountAsync(query, context.CancellationToken))
                : ValueTask.FromResult(0L));
        map.Subscription("Subscription.proposals", Open);
        BindProposal(map);
        BindParts(map);
    }

    private static void BindParts(ResolverMap map)
    {
        map.Field<ProposalComment, int>("ProposalComment.number", static comment => comment.Number);
        map.Field<ProposalComment, string>("ProposalComment.author", static comment => comment.Author);
        map.Field<ProposalComment, DateTimeOffset>("ProposalComment.createdAt", static comment => comment.CreatedAt);
        map.Field<ProposalComment, string>("ProposalComment.text", static comment => comment.Text);
        map.Field<ProposalComment, int>("ProposalComment.version", static comment => comment.Version);
        map.Field<ProposalComment, int?>("ProposalComment.change", static comment => comment.Change);

        map.Field<ProposalOutcome, ProposalDecision>("ProposalOutcome.decision", static outcome => outcome.Decision);
        map.Field<ProposalOutcome, int>("ProposalOutcome.version", static outcome => outcome.Version);
        map.Field<ProposalOutcome, string>("ProposalOutcome.by", static outcome => outcome.By);
        map.Field<ProposalOutcome, DateTimeOffset>("ProposalOutcome.at", static outcome => outcome.At);
        map.Field<ProposalOutcome, string>("ProposalOutcome.reason", static outcome => outcome.Reason);
        map.Field<ProposalOutcome, long?>("ProposalOutcome.revision", static outcome => outcome.Revision);

        map.Field<ProposalResult, Proposal?>("ProposalPayload.proposal", static result => result.Proposal);
        map.List<ProposalResult, RecordPreview>("ProposalPayload.preview", static result => result.Preview);
        map.List<ProposalResult, WriteError>("ProposalPayload.errors", static result => result.Errors);
        map.Field<ProposalResult, bool>("ProposalPayload.replayed", static result => result.IsReplay);
    }

    private void BindProposal(ResolverMap map)
    {
        map.Field<Proposal, string>("Proposal.id", static proposal => proposal.Id);
        map.Field<Proposal, string>("Proposal.author", static proposal => proposal.Author);
        map.Field<Proposal, DateTimeOffset>("Proposal.createdAt", static proposal => proposal.CreatedAt);
        map.Field<Proposal, ProposalState>("Proposal.state", static proposal => proposal.State);
        map.Field<Proposal, VersionOfProposal>(
            "Proposal.newest", static proposal => new VersionOfProposal(proposal.Id, proposal.Newest));
        map.List<Proposal, VersionOfProposal>("Proposal.versions", static proposal =>
            [.. proposal.Versions.Select(version => new VersionOfProposal(proposal.Id, version))]);
        map.BatchList<Proposal, ProposalComment>("Proposal.comments", ReadCommentsAsync);
        map.Field<Proposal, ProposalOutcome?>("Proposal.outcome", static proposal =>
            proposal.State == ProposalState.Open ? null : proposal.Outcome);

        map.Field<VersionOfProposal, int>("ProposalVersion.number", static it => it.Version.Number);
        map.Field<VersionOfProposal, string>("ProposalVersion.message", static it => it.Version.Message);
        map.Field<VersionOfProposal, long>("ProposalVersion.basedOn", static it => it.Version.BasedOn);
        map.Field<VersionOfProposal, string>("ProposalVersion.digest", static it => it.Version.Digest);
        map.Field<VersionOfProposal, DateTimeOffset>("ProposalVersion.createdAt", static it => it.Version.CreatedAt);
        map.BatchList<VersionOfProposal, RecordPreview>("ProposalVersion.preview", ReadPreviewsAsync);
    }

    private async ValueTask<ProposalPage> ListAsync(FieldContext context, RequestContext request)
    {
        var query = ProposalFilterReader.Read(context, options.MaxNodeIds);
        var pageRequest = pager.Read(context);
        var page = query is not null && context.Selection.IsAnyOtherSelected("totalCount")
            ? await request.ConvertFailuresAsync(
                options.Proposals().ListAsync(query, pageRequest.Page, context.CancellationToken))
            : Page<Proposal>.Empty;
        return new ProposalPage(pageRequest, page, query);
    }

    private async ValueTask ReadCommentsAsync(
        FieldContext context, ReadOnlyMemory<Proposal> proposals, BatchListResult<ProposalComment> results)
    {
        var ids = Array.ConvertAll(proposals.ToArray(), proposal => proposal.Id);
        var threads = await context.State<RequestContext>().ConvertFailuresAsync(
            options.Proposals().ReadCommentsAsync(ids, context.CancellationToken));
        for (var row = 0; row < ids.Length; row++)
        {
            results.AddRange(row, threads[row].ToArray());
        }
    }

    private async ValueTask ReadPreviewsAsync(
        FieldContext context, ReadOnlyMemory<VersionOfProposal> versions, BatchListResult<RecordPreview> results)
    {
        var request = context.State<RequestContext>();
        var keys = Array.ConvertAll(
            versions.ToArray(), it => new ProposalVersionKey(it.Proposal, it.Version.Number));
        var changes = await request.ConvertFailuresAsync(
            options.Proposals().ReadChangesAsync(keys, context.CancellationToken));
        for (var row = 0; row < keys.Length; row++)
        {
            var preview = await request.ConvertFailuresAsync(PreviewAsync(
                request, changes[row]!, versions.Span[row].Version.BasedOn, context.CancellationToken));
            results.AddRange(row, preview.ToArray());
        }
    }

    // Nothing that the changes touch may have changed between the base and the acceptance, so the base shows them best.
    private static async ValueTask<IReadOnlyList<RecordPreview>> PreviewAsync(
        RequestContext request, ChangeSet changes, long basedOn, CancellationToken cancellationToken)
    {
        var at = SnapshotAt.OfRevision(basedOn) with { IsAsRecorded = true };
        await using var before = await request.Store.OpenSnapshotAsync(at, cancellationToken);
        return await ChangePreviewer.PreviewAsync(changes, before, cancellationToken);
    }

    private IAsyncEnumerable<Proposal> Open(FieldContext context)
    {
        var query = ProposalFilterReader.Read(context, options.MaxNodeIds)
            ?? throw ApiErrors.BadInput("where", "selects nothing, so no proposal would ever be sent.");
        return FollowAsync(context.State<RequestContext>(), query, CancellationToken.None);
    }

    // It reads proposals when the client has received the ones before, so nothing is buffered for a slow client.
    private async IAsyncEnumerable<Proposal> FollowAsync(
        RequestContext request, ProposalQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var proposals = options.Proposals();
        var since = await request.ConvertFailuresAsync(proposals.ReadChangeAsync(cancellationToken));
        while (true)
        {
            var newest = await request.ConvertFailuresAsync(
                proposals.WaitForChangeAfterAsync(since, cancellationToken));
            var changed = await request.ConvertFailuresAsync(
                proposals.ListChangedAsync(since, query, PageSize, cancellationToken));
            foreach (var proposal in changed)
            {
                yield return proposal;
            }

            // There may be more on the next page, or changes that came after the wait.
            var last = changed.Count > 0 ? changed[^1].Change : newest;
            since = changed.Count == PageSize ? last : Math.Max(newest, last);
        }
    }
}

/// <summary>A page of proposals.</summary>
/// <param name="request">The request for the page.</param>
/// <param name="page">The page.</param>
/// <param name="query">The query, which also selects the proposals to count; null if it selects nothing.</param>
internal sealed class ProposalPage(ConnectionRequest request, Page<Proposal> page, ProposalQuery? query)
    : Connection<Proposal>(request, page)
{
    /// <summary>The query.</summary>
    public ProposalQuery? Query => query;
}
