using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>
/// The records of the graph that drafts change, quote or would add again, read in four batches.
/// </summary>
internal sealed class KnownRecords
{
    private readonly Dictionary<EntityId, Entity> _entities = [];
    private readonly Dictionary<ClaimId, Claim> _claims = [];
    private readonly Dictionary<ClaimId, int> _numbers = [];
    private readonly Dictionary<EntityId, IReadOnlyList<Capture>> _captures = [];

    public Entity? FindEntity(EntityId id) => _entities.GetValueOrDefault(id);

    public Claim? FindClaim(ClaimId id) => _claims.GetValueOrDefault(id);

    /// <summary>Returns the highest number of the evidence on a claim; 0 without evidence.</summary>
    public int LastNumberOf(ClaimId id) => _numbers.GetValueOrDefault(id);

    public IReadOnlyList<Capture> CapturesOf(EntityId source) => _captures.GetValueOrDefault(source, []);

    public static async ValueTask<KnownRecords> ReadAsync(
        DraftReferences references, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var known = new KnownRecords();
        await known.ReadEntitiesAsync([.. references.Entities], graph, cancellationToken);
        await known.ReadClaimsAsync([.. references.Claims], graph, cancellationToken);
        await known.ReadNumbersAsync(
            [.. references.Supported.Where(known._claims.ContainsKey)], graph, cancellationToken);
        await known.ReadCapturesAsync(
            [.. references.Sources.Where(known._entities.ContainsKey)], graph, cancellationToken);
        return known;
    }

    /// <summary>Reads claims whose ids follow from claims that were read before.</summary>
    public async ValueTask ReadClaimsAsync(
        IReadOnlyList<ClaimId> ids, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        if (ids.Count > 0)
        {
            foreach (var claim in await graph.FindClaimsAsync(ids, cancellationToken))
            {
                if (claim is not null)
                {
                    _claims[claim.Id] = claim;
                }
            }
        }
    }

    private async ValueTask ReadEntitiesAsync(
        IReadOnlyList<EntityId> ids, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        if (ids.Count > 0)
        {
            foreach (var entity in await graph.FindEntitiesAsync(ids, cancellationToken))
            {
                if (entity is not null)
                {
                    _entities[entity.Id] = entity;
                }
            }
        }
    }

    private async ValueTask ReadNumbersAsync(
        IReadOnlyList<ClaimId> ids, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        if (ids.Count > 0)
        {
            var evidence = await graph.ReadEvidenceAsync(ids, cancellationToken);
            for (var i = 0; i < ids.Count; i++)
            {
                _numbers[ids[i]] = evidence[i].Select(piece => piece.Number).DefaultIfEmpty(0).Max();
            }
        }
    }

    private async ValueTask ReadCapturesAsync(
        IReadOnlyList<EntityId> sources, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        if (sources.Count > 0)
        {
            var captures = await graph.ReadCapturesAsync(sources, cancellationToken);
            for (var i = 0; i < sources.Count; i++)
            {
                _captures[sources[i]] = captures[i];
            }
        }
    }
}
