using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Provenance;

/// <summary>Some sources with everything that they derive from, to count the independent ones.</summary>
public sealed class SourceOrigins
{
    private readonly Dictionary<EntityId, Entity> _known;
    private readonly OriginFinder<EntityId> _origins;

    private SourceOrigins(Dictionary<EntityId, Entity> known)
    {
        _known = known;
        _origins = new OriginFinder<EntityId>(DerivedFrom);
    }

    /// <summary>Reads some sources and those they derive from, with one read for each level of derivation.</summary>
    /// <param name="snapshot">The version of the graph to read.</param>
    /// <param name="sources">The sources.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<SourceOrigins> ReadAsync(
        IGraphSnapshot snapshot, IEnumerable<EntityId> sources, CancellationToken cancellationToken)
    {
        var known = new Dictionary<EntityId, Entity>();
        var asked = new HashSet<EntityId>();
        var wanted = sources.Where(asked.Add).ToList();
        while (wanted.Count > 0)
        {
            var found = (await snapshot.FindEntitiesAsync(wanted, cancellationToken)).OfType<Entity>().ToList();
            foreach (var source in found)
            {
                known[source.Id] = source;
            }

            wanted = [.. found.SelectMany(source => source.Source?.DerivedFrom ?? []).Where(asked.Add)];
        }

        return new SourceOrigins(known);
    }

    /// <summary>Counts the independent accounts among some sources (<see cref="IndependentAccounts"/>).</summary>
    public int Count(IEnumerable<EntityId> sources) =>
        IndependentAccounts.Count([.. sources.Distinct().Where(_known.ContainsKey).Select(_origins.Find)]);

    /// <summary>Returns the sources that a source of the graph goes back to; itself if it repeats none.</summary>
    internal IEnumerable<Entity> OriginsOf(EntityId source) => _origins.Find(source).Select(id => _known[id]);

    /// <summary>Returns the sources of the graph among some ids, each once.</summary>
    internal List<Entity> Cited(IEnumerable<EntityId> sources) =>
        [.. sources.Distinct().Where(_known.ContainsKey).Select(id => _known[id])];

    private IReadOnlyList<EntityId> DerivedFrom(EntityId source) =>
        _known[source].Source?.DerivedFrom is { Count: > 0 } all ? [.. all.Where(_known.ContainsKey)] : [];
}
