using System.Collections.Frozen;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Verdicts;

/// <summary>
/// Which sources are one account: those that derive, at any remove, from one another or from a common text.
/// </summary>
public sealed class SourceFamilies
{
    private const int MaxRemove = 8;

    private readonly Dictionary<EntityId, Entity> _known;
    private readonly Dictionary<EntityId, EntityId> _groups = [];

    private SourceFamilies(Dictionary<EntityId, Entity> known, IReadOnlySet<EntityId> without)
    {
        _known = known;
        foreach (var source in known.Values)
        {
            foreach (var origin in source.Source?.DerivedFrom ?? [])
            {
                if (!without.Contains(source.Id) && !without.Contains(origin))
                {
                    _groups[FamilyOf(source.Id)] = FamilyOf(origin);
                }
            }
        }
    }

    /// <summary>Reads some sources and what they derive from, at one read a remove.</summary>
    /// <param name="snapshot">The version of the graph to read.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="cancellationToken">Ends the reads.</param>
    public static async ValueTask<SourceFamilies> ReadAsync(
        IGraphSnapshot snapshot, IEnumerable<EntityId> sources, CancellationToken cancellationToken)
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

        return new SourceFamilies(known, FrozenSet<EntityId>.Empty);
    }

    /// <summary>The same sources as if some of them had never been: nothing derives from those.</summary>
    public SourceFamilies Without(IReadOnlySet<EntityId> sources) => new(_known, sources);

    /// <summary>How many independent accounts some of the sources are.</summary>
    public int Count(IEnumerable<EntityId> sources) =>
        sources.Where(_known.ContainsKey).Select(FamilyOf).Distinct().Count();

    /// <summary>Those of some ids that are sources of the graph, each once.</summary>
    internal List<Entity> Cited(IEnumerable<EntityId> sources) =>
        [.. sources.Distinct().Where(_known.ContainsKey).Select(id => _known[id])];

    private EntityId FamilyOf(EntityId id)
    {
        while (_groups.TryGetValue(id, out var parent) && parent != id)
        {
            id = parent;
        }

        return id;
    }
}
