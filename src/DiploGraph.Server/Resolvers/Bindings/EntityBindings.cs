using DiploGraph.Graph.Entities;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Bindings;

/// <summary>Binds fields that show entities by their ids. All rows of a level share one read of the store.</summary>
internal static class EntityBindings
{
    /// <summary>Binds a field that shows one entity, or null.</summary>
    /// <param name="map">Takes the binding.</param>
    /// <param name="coordinate">The field, such as <c>Evidence.source</c>.</param>
    /// <param name="idOf">Returns the entity's id, or null if the field has no value.</param>
    public static void BindEntity<T>(ResolverMap map, string coordinate, Func<T, EntityId?> idOf) =>
        map.Batch<T, Entity?>(coordinate, (context, parents, results) =>
        {
            var ids = new EntityId?[parents.Length];
            for (var row = 0; row < ids.Length; row++)
            {
                ids[row] = idOf(parents.Span[row]);
            }

            return EntityReader.FillAsync(context, ids, results);
        });

    /// <summary>Binds a field that shows a list of entities.</summary>
    /// <param name="map">Takes the binding.</param>
    /// <param name="coordinate">The field, such as <c>Dataset.documents</c>.</param>
    /// <param name="idsOf">Returns the entities' ids, in the order of the list.</param>
    public static void BindEntities<T>(
        ResolverMap map, string coordinate, Func<T, IReadOnlyList<EntityId>> idsOf) =>
        map.BatchList<T, Entity>(coordinate, (context, parents, results) =>
        {
            var ids = new IReadOnlyList<EntityId>[parents.Length];
            for (var row = 0; row < ids.Length; row++)
            {
                ids[row] = idsOf(parents.Span[row]);
            }

            return EntityReader.FillAsync(context, ids, results);
        });
}
