using System.Collections.Frozen;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Provenance;

/// <summary>
/// Groups sources into accounts: sources that derive, directly or indirectly, from one another or from a common text
/// are one account.
/// </summary>
public sealed class SourceFamilies
{
    private const int MaxLevels = 8;

    private readonly Dictionary<EntityId, Entity> _known;
    private readonly IReadOnlySet<EntityId> _without;

    private SourceFamilies(Dictionary<EntityId, Entity> known, IReadOnlySet<EntityId> without)
    {
        _known = known;
        _without = without;
    }

    /// <summary>Reads some sources and those they derive from, with one read for each level of derivation.</summary>
    /// <param name="snapshot">The version of the graph to read.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<SourceFamilies> ReadAsync(
        IGraphSnapshot snapshot, IEnumerable<EntityId> sources, CancellationToken cancellationToken)
    {
        var known = new Dictionary<EntityId, Entity>();
        var wanted = sources.Distinct().ToList();
        for (var level = 0; wanted.Count > 0 && level < MaxLevels; level++)
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

    /// <summary>Returns the same sources as if some of them did not exist and nothing derived from those.</summary>
    public SourceFamilies Without(IReadOnlySet<EntityId> sources) => new(_known, sources);

    /// <summary>
    /// Counts the independent accounts among some of the sources. Two accounts stay separate even if another source
    /// combines them.
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

    /// <summary>Returns the sources of the graph among some ids, each once.</summary>
    internal List<Entity> Cited(IEnumerable<EntityId> sources) =>
        [.. sources.Distinct().Where(_known.ContainsKey).Select(id => _known[id])];

    // The source and everything it derives from.
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
