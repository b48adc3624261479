using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Sources;

/// <summary>The sources of the claims about an entity.</summary>
internal sealed class SourceUseResolvers(Pager pager)
{
    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.Batch<Entity, SourceUsePage>("Entity.sources", ReadAsync);
        ConnectionBindings.BindEntities<SourceUsePage, SourceUse>(map, "SourceUse", static use => use.Source);
        map.Batch<SourceUsePage, long>("SourceUseConnection.totalCount", CountAsync);
        map.Field<ItemEdge<SourceUse>, int>("SourceUseEdge.evidenceCount", static edge => edge.Node.EvidenceCount);
    }

    private async ValueTask ReadAsync(
        FieldContext context, ReadOnlyMemory<Entity> parents, BatchResult<SourceUsePage> results)
    {
        var request = pager.Read(context);
        var distinct = DistinctIds.FromRows(parents.Span);
        IReadOnlyList<Page<SourceUse>>? pages = null;
        if (context.Selection.IsAnyOtherSelected("totalCount"))
        {
            pages = await context.Snapshot().ReadSourcesAsync(
                distinct.Ids, request.Page, context.CancellationToken);
        }

        for (var row = 0; row < parents.Length; row++)
        {
            if (request.Check(parents.Span[row].Id.Value) is { } error)
            {
                results.SetError(row, error);
                continue;
            }

            var page = pages is null ? Page<SourceUse>.Empty : pages[distinct[row]];
            results[row] = new SourceUsePage(request, page, parents.Span[row].Id);
        }
    }

    private static async ValueTask CountAsync(
        FieldContext context, ReadOnlyMemory<SourceUsePage> pages, BatchResult<long> results)
    {
        var distinct = DistinctIds.FromRows(Array.ConvertAll(pages.ToArray(), page => (EntityId?)page.Entity));
        var counts = await context.Snapshot().CountSourcesAsync(
            distinct.Ids, context.CancellationToken);
        for (var row = 0; row < pages.Length; row++)
        {
            results[row] = counts[distinct[row]];
        }
    }
}

/// <summary>A page of the sources of an entity.</summary>
internal sealed class SourceUsePage(ConnectionRequest request, Page<SourceUse> page, EntityId entity)
    : Connection<SourceUse>(request, page, entity.Value)
{
    /// <summary>The entity.</summary>
    public EntityId Entity => entity;
}
