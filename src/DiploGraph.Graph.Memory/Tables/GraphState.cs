using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Columns;
using DiploGraph.Graph.Revisions;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// The published state that readers use: the newest revision, the size of each table, the entities of each type sorted
/// by id, and the revisions that changed which entities are the same. It is immutable; each commit publishes a new one.
/// </summary>
internal sealed record GraphState(
    Revision Newest, GraphCounts Counts, IReadOnlyDictionary<EntityType, SortedHandles> ByType, int[] DecidedAt)
{
    public static GraphState Empty { get; } =
        new(Revision.Empty, default, EntityTypes.All.ToDictionary(type => type, _ => SortedHandles.Empty), []);

    /// <summary>Returns the state after the next revision.</summary>
    /// <param name="newest">The newest revision.</param>
    /// <param name="counts">The size of each table.</param>
    /// <param name="newEntities">The entities that the revision recorded for the first time.</param>
    /// <param name="entities">All entities.</param>
    /// <param name="decidedAt">The added revisions that changed which entities are the same.</param>
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
