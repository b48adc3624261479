using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Provenance;

/// <summary>How many independent accounts some sources are (<see cref="SourceFamilies"/>).</summary>
internal static class IndependentSourceCounter
{
    public static async ValueTask<IndependentSources> CountAsync(
        IGraphSnapshot snapshot, IReadOnlyCollection<EntityId> sources, CancellationToken cancellationToken)
    {
        var families = await SourceFamilies.ReadAsync(snapshot, sources, cancellationToken);
        return new IndependentSources(families.Cited(sources), families.Count(sources));
    }
}

/// <summary>Sources that are cited, and how many independent accounts they are.</summary>
internal sealed record IndependentSources(IReadOnlyList<Entity> Cited, int Count);
