using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Verdicts;

/// <summary>
/// How many independent accounts some sources are: those that derive, at any remove, from one another or from a common
/// text
/// count as one.
/// </summary>
internal static class Independence
{
    private const int MaxRemove = 8;

    public static async ValueTask<IndependentSources> CountAsync(
        IGraphSnapshot snapshot, IReadOnlyCollection<EntityId> sources, CancellationToken cancellationToken)
    {
        var known = new Dictionary<EntityId, Entity>();
        var wanted = sources.Distinct().ToList();
        for (var remove = 0; wanted.Count > 0 && remove < MaxRemove; remove++)
        {
            foreach (var source in await snapshot.FindEntitiesAsync(wanted, cancellationToken))
            {
                if (source is not null)
                {
                    known[source.Id] = source;
                }
            }

            wanted =
            [
                .. known.Values.SelectMany(source => source.Source?.DerivedFrom ?? [])
                    .Where(id => !known.ContainsKey(id)).Distinct(),
            ];
        }

        var groups = new Dictionary<EntityId, EntityId>();
        foreach (var source in known.Values)
        {
            foreach (var origin in source.Source?.DerivedFrom ?? [])
            {
                groups[Find(groups, source.Id)] = Find(groups, origin);
            }
        }

        var cited = sources.Distinct().Where(known.ContainsKey).Select(id => known[id]).ToList();
        return new IndependentSources(cited, cited.Select(source => Find(groups, source.Id)).Distinct().Count());
    }

    private static EntityId Find(Dictionary<EntityId, EntityId> groups, EntityId id)
    {
        while (groups.TryGetValue(id, out var parent) && parent != id)
        {
            id = parent;
        }

        return id;
    }
}

/// <summary>Sources that are cited, and how many independent accounts they are.</summary>
internal sealed record IndependentSources(IReadOnlyList<Entity> Cited, int Count);
