using DiploGraph.Graph.Entities;
using DiploGraph.GraphQL.Resolvers;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>Reads entities by their ids, with one call to the store for all rows.</summary>
internal static class EntityReader
{
    /// <summary>Returns the entity of each row; null for a row without an id or with an unknown one.</summary>
    public static async ValueTask<Entity?[]> FindAsync(FieldContext context, EntityId?[] ids)
    {
        var entities = new Entity?[ids.Length];
        var distinct = DistinctIds.FromRows(ids);
        if (distinct.Ids.Count == 0)
        {
            return entities;
        }

        var found = await context.Snapshot().FindEntitiesAsync(distinct.Ids, context.CancellationToken);
        for (var row = 0; row < ids.Length; row++)
        {
            entities[row] = distinct[row] < 0 ? null : found[distinct[row]];
        }

        return entities;
    }

    /// <summary>Fills each row with the entity of its id.</summary>
    public static async ValueTask FillAsync(FieldContext context, EntityId?[] ids, BatchResult<Entity?> results)
    {
        var entities = await FindAsync(context, ids);
        for (var row = 0; row < entities.Length; row++)
        {
            results[row] = entities[row];
        }
    }

    /// <summary>Fills each row with the entities of its ids, in the same order. Unknown ids are left out.</summary>
    public static async ValueTask FillAsync(
        FieldContext context, IReadOnlyList<IReadOnlyList<EntityId>> ids, BatchListResult<Entity> results)
    {
        var all = new List<EntityId?>();
        foreach (var row in ids)
        {
            foreach (var id in row)
            {
                all.Add(id);
            }
        }

        var entities = await FindAsync(context, [.. all]);
        var next = 0;
        for (var row = 0; row < ids.Count; row++)
        {
            for (var item = 0; item < ids[row].Count; item++, next++)
            {
                if (entities[next] is { } entity)
                {
                    results.Add(row, entity);
                }
            }
        }
    }
}
