using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Reads;
using DiploGraph.Server.Resolvers.Sources;

namespace DiploGraph.Server.Resolvers.Revisions;

/// <summary>
/// The fields of revisions and their changes. All revisions of a level share one read for each kind of change.
/// </summary>
internal sealed class RevisionResolvers(Pager pager, ApiOptions options)
{
    private const string CursorOrder = "revision";

    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.FieldAsync<RequestContext, RevisionPage>("Query.changes", ListAsync);
        ConnectionBindings.BindNodes<RevisionPage, Revision>(map, "Revision");
        map.FieldAsync<RevisionPage, long>("RevisionConnection.totalCount", static (context, page) =>
            context.Snapshot().CountRevisionsAsync(page.Query, context.CancellationToken));

        map.Field<Revision, long>("Revision.number", static revision => revision.Number);
        map.Field<Revision, DateTimeOffset>("Revision.committedAt", static revision => revision.CommittedAt);
        map.Field<Revision, string>("Revision.author", static revision => revision.Author);
        map.Field<Revision, string>("Revision.message", static revision => revision.Message);
        map.Field<Revision, string>("Revision.hash", static revision => revision.Digest);

        BindChanges<ClaimChange>(
            map, "claims", "ClaimChange", static it => it.ReadClaimChangesAsync, static counts => counts.Claims);
        BindChanges<EntityChange>(
            map, "entities", "EntityChange", static it => it.ReadEntityChangesAsync, static counts => counts.Entities);
        map.Batch<Revision, EvidencePage>("Revision.evidence", ReadEvidenceAsync);
    }

    private async ValueTask<RevisionPage> ListAsync(FieldContext context, RequestContext request)
    {
        var snapshot = request.Snapshot;
        var query = new RevisionQuery
        {
            Since = RevisionArgumentReader.CheckSince(context.Arguments.Get<int>("since"), snapshot.Revision.Number),
            Touching = await RevisionArgumentReader.ReadTouchingAsync(context, options.MaxNodeIds),
        };
        var pageRequest = pager.Read(context.Arguments, CursorOrder);
        var page = context.Selection.IsAnyOtherSelected("totalCount")
            ? await snapshot.ListRevisionsAsync(query, pageRequest, context.CancellationToken)
            : Page<Revision>.Empty;
        return new RevisionPage(pager, CursorOrder, page, query);
    }

    private void BindChanges<T>(
        ResolverMap map,
        string field,
        string name,
        Func<IGraphSnapshot, ChangeRead<T>> read,
        Func<ChangeCounts, long> countOf)
    {
        map.Batch<Revision, ChangePage<T>>($"Revision.{field}", async (context, revisions, results) =>
        {
            var cursorOrder = $"{name} of revision";
            var page = pager.Read(context.Arguments, cursorOrder);
            var query = await ReadQueryAsync(context, revisions);
            IReadOnlyList<Page<T>>? pages = null;
            if (context.Selection.IsAnyOtherSelected("totalCount"))
            {
                pages = await read(context.Snapshot())(query, page, context.CancellationToken);
            }

            for (var row = 0; row < revisions.Length; row++)
            {
                results[row] = new ChangePage<T>(
                    pager, cursorOrder, pages?[row] ?? Page<T>.Empty, query.Revisions[row], query);
            }
        });
        ConnectionBindings.BindNodes<ChangePage<T>, T>(map, name);
        map.Batch<ChangePage<T>, long>($"{name}Connection.totalCount", async (context, pages, results) =>
        {
            foreach (var rows in Enumerable.Range(0, pages.Length).GroupBy(row => pages.Span[row].Query))
            {
                var counts = await context.Snapshot().CountChangesAsync(
                    rows.Key with { Revisions = [.. rows.Select(row => pages.Span[row].Revision)] },
                    context.CancellationToken);
                foreach (var (row, count) in rows.Zip(counts))
                {
                    results[row] = countOf(count);
                }
            }
        });
    }

    private async ValueTask ReadEvidenceAsync(
        FieldContext context, ReadOnlyMemory<Revision> revisions, BatchResult<EvidencePage> results)
    {
        const string cursorOrder = "Evidence of revision";
        var page = pager.Read(context.Arguments, cursorOrder);
        var query = await ReadQueryAsync(context, revisions);
        var counts = context.Selection.IsSelected("totalCount")
            ? await context.Snapshot().CountChangesAsync(query, context.CancellationToken)
            : null;
        var pages = context.Selection.IsAnyOtherSelected("totalCount")
            ? await context.Snapshot().ReadEvidenceChangesAsync(query, page, context.CancellationToken)
            : null;
        for (var row = 0; row < revisions.Length; row++)
        {
            results[row] = new EvidencePage(pager, cursorOrder, pages?[row] ?? Page<Evidence>.Empty)
            {
                Total = counts?[row].Evidence ?? 0,
            };
        }
    }

    private async ValueTask<ChangeQuery> ReadQueryAsync(FieldContext context, ReadOnlyMemory<Revision> revisions) =>
        new()
        {
            Revisions = Array.ConvertAll(revisions.ToArray(), revision => revision.Number),
            Kinds = context.Arguments.GetList<ChangeKind>("kinds"),
            Touching = await RevisionArgumentReader.ReadTouchingAsync(context, options.MaxNodeIds),
        };
}

/// <summary>Reads the changes of one kind in revisions.</summary>
internal delegate ValueTask<IReadOnlyList<Page<T>>> ChangeRead<T>(
    ChangeQuery query, PageRequest page, CancellationToken cancellationToken);
