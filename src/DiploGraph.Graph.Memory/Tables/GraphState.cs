using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// What is published to readers: the newest revision, how far each table goes, the entities of each type by id, and
/// the revisions that decided which entities are one. It never changes; a commit publishes another one.
/// </summary>
internal sealed record GraphState(
    Revision Newest, GraphCounts Counts, IReadOnlyDictionary<EntityType, SortedHandles> ByType, int[] DecidedAt)
{
    public static GraphState Empty { get; } =
        new(Revision.Empty, default, EntityTypes.All.ToDictionary(type => type, _ => SortedHandles.Empty), []);

    /// <summary>The state after this one.</summary>
    /// <param name="newest">The newest revision.</param>
    /// <param name="counts">How far each table goes.</param>
    /// <param name="newEntities">The entities that were recorded for the first time.</param>
    /// <param name="entities">All entities.</param>
    /// <param name="decidedAt">The new revisions that decided which entities are one.</param>
    public GraphState Next(
        Revision newest, GraphCounts counts, List<int> newEntities, EntityTable entities, int[] decidedAt)
    {
        int[] decided = decidedAt.Length == 0 ? DecidedAt : [.. DecidedAt, .. decidedAt];
        if (newEntities.Count == 0)
        {
            return new GraphState(newest, counts, ByType, decided);
        }

        var byType = new Dictionary<EntityType, SortedHandles>(ByType);
        if (!IsSorted(newEntities, entities))
        {
            newEntities.Sort(entities.CompareIds);
        }

        foreach (var ofType in newEntities.GroupBy(entity => entities.Id(entity).Type))
        {
            byType[ofType.Key] = byType[ofType.Key].Add(ofType.ToArray(), entities.CompareIds);
        }

        return new GraphState(newest, counts, byType, decided);
    }

    private static bool IsSorted(List<int> handles, EntityTable entities)
    {
        for (var at = 1; at < handles.Count; at++)
        {
            if (entities.CompareIds(handles[at - 1], handles[at]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
