using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Changes;

/// <summary>Lists the entities that the description of a source or dataset names.</summary>
internal static class DescriptionReferences
{
    public static IEnumerable<EntityId> Of(Entity entity)
    {
        IEnumerable<EntityId> ids = entity.Source?.DerivedFrom ?? [];
        return ids
            .Concat(entity.Source?.Speaks is { } speaker ? [speaker] : [])
            .Concat(entity.Dataset?.Sources ?? [])
            .Concat(entity.Dataset?.Coverage.SelectMany(coverage => coverage.GetReferences()) ?? []);
    }
}
