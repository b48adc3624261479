using System.Collections.Frozen;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Provenance;

/// <summary>
/// Which sources are one account: those that derive, at any remove, from one another or from a common text.
/// </summary>
public sealed class SourceFamilies
{
    private const int MaxRemove = 8;

    private readonly Dictionary<EntityId, Entity> _known;
    private readonly IReadOnlySet<EntityId> _without;

    private SourceFamilies(Dictionary<EntityId, Entity> known, IReadOnlySet<EntityId> without)
    {
        _known = known;
        _without = without;
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

    /// <summary>
    /// How many independent accounts some of the sources are. What another source mixes of two does not make them one.
    /// </summary>
    public int Count(IEnumerable<EntityId> sources)
    {
        var families = new List<HashSet<EntityId>>();
        foreach (var source in sources.Where(_known.ContainsKey))
        {
            var family = AncestryOf(source);
            foreach (var kin in families.FindAll(other => other.Overlaps(family)))
            {
                family.UnionWith(kin);
                families.Remove(kin);
            }

            families.Add(family);
        }

        return families.Count;
    }

    /// <summary>Those of some ids that are sources of the graph, each once.</summary>
    internal List<Entity> Cited(IEnumerable<EntityId> sources) =>
        [.. sources.Distinct().Where(_known.ContainsKey).Select(id => _known[id])];

    // A source and all that it derives from.
    private HashSet<EntityId> AncestryOf(EntityId source)
    {
        var ancestry = new HashSet<EntityId> { source };
        var level = new List<EntityId> { source };
        while (level.Count > 0)
        {
            level = [.. level.SelectMany(OriginsOf).Where(ancestry.Add)];
        }

        return ancestry;
    }

    private IEnumerable<EntityId> OriginsOf(EntityId source) =>
        _without.Contains(source) || !_known.TryGetValue(source, out var found)
            ? []
            : (found.Source?.DerivedFrom ?? []).Where(origin => !_without.Contains(origin));
}
