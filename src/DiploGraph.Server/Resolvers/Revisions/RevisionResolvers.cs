using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Reads;
using DiploGraph.Server.Resolvers.Sources;

namespace DiploGraph.Server.Resolvers.Revisions;

/// <summary>
/// The fields of revisions and their changes. All revisions of a level share one read for each kind of change.
/// </summary>
internal sealed class RevisionResolvers(Pager pager, ApiOptions options)
{
    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.FieldAsync<RequestContext, RevisionPage>("Query.changes", ListAsync);
        ConnectionBindings.BindNodes<RevisionPage, Revision>(map, "Revision");
        map.FieldAsync<RevisionPage, long>("RevisionConnection.totalCount", static async (context, page) =>
            page.Query is { } query
                ? await context.Snapshot().CountRevisionsAsync(query, context.CancellationToken)
                : 0);

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
        var since = RevisionArgumentReader.CheckSince(context.Arguments.Get<int>("since"), snapshot.Revision.Number);
        var touching = await RevisionArgumentReader.ReadTouchingAsync(context, options.MaxNodeIds);
        var pageRequest = pager.Read(context);
        if (touching is [])
        {
            return new RevisionPage(pageRequest, Page<Revision>.Empty, query: null);
        }

        var query = new RevisionQuery { Since = since, Touching = touching ?? [] };
        var page = context.Selection.IsAnyOtherSelected("totalCount")
            ? await snapshot.ListRevisionsAsync(query, pageRequest.Page, context.CancellationToken)
            : Page<Revision>.Empty;
        return new RevisionPage(pageRequest, page, query);
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
            var request = pager.Read(context);
            var query = await ReadQueryAsync(context, revisions);
            IReadOnlyList<Page<T>>? pages = null;
            if (query is not null && context.Selection.IsAnyOtherSelected("totalCount"))
            {
                pages = await read(context.Snapshot())(query, request.Page, context.CancellationToken);
            }

            for (var row = 0; row < revisions.Length; row++)
            {
                var revision = revisions.Span[row].Number;
                if (request.Check(RevisionArgumentReader.IdOf(revision)) is { } error)
                {
                    results.SetError(row, error);
                    continue;
                }

                results[row] = new ChangePage<T>(request, pages?[row] ?? Page<T>.Empty, revision, query);
            }
        });
        ConnectionBindings.BindNodes<ChangePage<T>, T>(map, name);
        map.Batch<ChangePage<T>, long>($"{name}Connection.totalCount", async (context, pages, results) =>
        {
            foreach (var rows in Enumerable.Range(0, pages.Length).GroupBy(row => pages.Span[row].Query))
            {
                var counts = rows.Key is { } query
                    ? await context.Snapshot().CountChangesAsync(
                        query with { Revisions = [.. rows.Select(row => pages.Span[row].Revision)] },
                        context.CancellationToken)
                    : null;
                foreach (var (row, at) in rows.Select((row, at) => (row, at)))
                {
                    results[row] = counts is null ? 0 : countOf(counts[at]);
                }
            }
        });
    }

    private async ValueTask ReadEvidenceAsync(
        FieldContext context, ReadOnlyMemory<Revision> revisions, BatchResult<EvidencePage> results)
    {
        var request = pager.Read(context);
        var query = await ReadQueryAsync(context, revisions);
        var counts = query is not null && context.Selection.IsSelected("totalCount")
            ? await context.Snapshot().CountChangesAsync(query, context.CancellationToken)
            : null;
        var pages = query is not null && context.Selection.IsAnyOtherSelected("totalCount")
            ? await context.Snapshot().ReadEvidenceChangesAsync(query, request.Page, context.CancellationToken)
            : null;
        for (var row = 0; row < revisions.Length; row++)
        {
            var revision = RevisionArgumentReader.IdOf(revisions.Span[row].Number);
            if (request.Check(revision) is { } error)
            {
                results.SetError(row, error);
                continue;
            }

            results[row] = new EvidencePage(request, pages?[row] ?? Page<Evidence>.Empty, revision)
            {
                Total = counts?[row].Evidence ?? 0,
            };
        }
    }

    // Returns null if an empty list selects no changes.
    private async ValueTask<ChangeQuery?> ReadQueryAsync(FieldContext context, ReadOnlyMemory<Revision> revisions)
    {
        var kinds = context.FindList<ChangeKind>("kinds");
        var touching = await RevisionArgumentReader.ReadTouchingAsync(context, options.MaxNodeIds);
        return kinds is [] || touching is []
            ? null
            : new ChangeQuery
            {
                Revisions = Array.ConvertAll(revisions.ToArray(), revision => revision.Number),
                Kinds = kinds ?? [],
                Touching = touching ?? [],
            };
    }
}

/// <summary>Reads the changes of one kind in revisions.</summary>
internal delegate ValueTask<IReadOnlyList<Page<T>>> ChangeRead<T>(
    ChangeQuery query, PageRequest page, CancellationToken cancellationToken);
