using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Provenance;

/// <summary>Counts the independent accounts among some sources (<see cref="SourceOrigins"/>).</summary>
internal static class IndependentSourceCounter
{
    public static async ValueTask<IndependentSources> CountAsync(
        IGraphSnapshot snapshot, IReadOnlyCollection<EntityId> sources, CancellationToken cancellationToken)
    {
        var origins = await SourceOrigins.ReadAsync(snapshot, sources, cancellationToken);
        return new IndependentSources(origins.Cited(sources), origins.Count(sources));
    }
}

/// <summary>The cited sources and the number of independent accounts among them.</summary>
internal sealed record IndependentSources(IReadOnlyList<Entity> Cited, int Count);
