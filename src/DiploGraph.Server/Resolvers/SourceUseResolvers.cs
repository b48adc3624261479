using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL.Execution;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers;

/// <summary>The sources that an entity's claims rest on.</summary>
internal sealed class SourceUseResolvers(Pager pager)
{
    private const string CursorOrder = "source use";

    /// <summary>Binds them.</summary>
    public void Bind(ResolverMap map)
    {
        map.Batch<Entity, SourceUsePage>("Entity.sources", ReadAsync);
        map.List<SourceUsePage, ItemEdge<SourceUse>>("SourceUseConnection.edges", static page => page.ItemEdges);
        map.BatchList<SourceUsePage, Entity>(
            "SourceUseConnection.nodes",
            static (context, pages, results) => EntityReader.FillAsync(
                context,
                Array.ConvertAll(pages.ToArray(), page => page.Items.Select(use => use.Source).ToArray()),
                results));
        map.Batch<SourceUsePage, long>("SourceUseConnection.totalCount", CountAsync);
        ConnectionBindings.BindPage<SourceUsePage>(map, "SourceUseConnection", static page => page.PageInfo);
        map.Field<ItemEdge<SourceUse>, string>("SourceUseEdge.cursor", static edge => edge.Cursor);
        map.Field<ItemEdge<SourceUse>, int>("SourceUseEdge.evidenceCount", static edge => edge.Node.EvidenceCount);
        ClaimResolvers.BindEntity<ItemEdge<SourceUse>>(map, "SourceUseEdge.node", static edge => edge.Node.Source);
    }

    private async ValueTask ReadAsync(
        FieldContext context, ReadOnlyMemory<Entity> parents, BatchResult<SourceUsePage> results)
    {
        var request = pager.Read(context.Arguments, CursorOrder);
        var distinct = DistinctIds.Of(parents.Span);
        IReadOnlyList<Page<SourceUse>>? pages = null;
        if (context.Selection.IsAnyOtherSelected("totalCount"))
        {
            pages = await context.Snapshot().ReadSourcesAsync(
                distinct.Ids, request, context.CancellationToken);
        }

        for (var row = 0; row < parents.Length; row++)
        {
            var page = pages is null ? Page<SourceUse>.Empty : pages[distinct[row]];
            results[row] = new SourceUsePage(pager, CursorOrder, page, parents.Span[row].Id);
        }
    }

    private static async ValueTask CountAsync(
        FieldContext context, ReadOnlyMemory<SourceUsePage> pages, BatchResult<long> results)
    {
        var distinct = DistinctIds.Of(Array.ConvertAll(pages.ToArray(), page => (EntityId?)page.Entity));
        var counts = await context.Snapshot().CountSourcesAsync(
            distinct.Ids, context.CancellationToken);
        for (var row = 0; row < pages.Length; row++)
        {
            results[row] = counts[distinct[row]];
        }
    }
}

/// <summary>A page of the sources of an entity.</summary>
internal sealed class SourceUsePage(Pager pager, string order, Page<SourceUse> page, EntityId entity)
    : Connection<SourceUse>(pager, order, page)
{
    /// <summary>The entity.</summary>
    public EntityId Entity => entity;
}
