using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Sources;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes;

/// <summary>What the graph holds of all that a change set speaks of.</summary>
internal sealed class KnownGraph
{
    private readonly Dictionary<EntityId, Entity> _entities = [];
    private readonly Dictionary<ClaimId, Claim> _claims = [];
    private readonly Dictionary<ClaimId, IReadOnlyList<Evidence>> _evidence = [];
    private readonly Dictionary<string, Capture> _captures = new(StringComparer.Ordinal);

    private KnownGraph()
    {
    }

    public static KnownGraph Empty { get; } = new();

    public Entity? FindEntity(EntityId id) => _entities.GetValueOrDefault(id);

    public Claim? FindClaim(ClaimId id) => _claims.GetValueOrDefault(id);

    public Capture? FindCapture(string sha256) => _captures.GetValueOrDefault(sha256);

    /// <summary>The evidence of a known claim that the change set records anew or adds evidence to.</summary>
    public IReadOnlyList<Evidence> EvidenceOf(ClaimId id) => _evidence.GetValueOrDefault(id, []);

    public static async ValueTask<KnownGraph> ReadAsync(
        ChangeSet changes, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var known = new KnownGraph();
        var entities = References.EntitiesOf(changes).ToArray();
        foreach (var entity in await graph.FindEntitiesAsync(entities, cancellationToken))
        {
            if (entity is not null)
            {
                known._entities.Add(entity.Id, entity);
            }
        }

        var claims = References.ClaimsOf(changes).ToArray();
        foreach (var claim in await graph.FindClaimsAsync(claims, cancellationToken))
        {
            if (claim is not null)
            {
                known._claims.Add(claim.Id, claim);
            }
        }

        await known.ReadEvidenceAsync(changes, graph, cancellationToken);
        var captures = References.CapturesOf(changes).ToArray();
        foreach (var capture in await graph.FindCapturesAsync(captures, cancellationToken))
        {
            if (capture is not null)
            {
                known._captures.Add(capture.Sha256, capture);
            }
        }

        return known;
    }

    private async ValueTask ReadEvidenceAsync(
        ChangeSet changes, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var claims = changes.Claims.Select(claim => claim.Id)
            .Concat(changes.Evidence.Select(evidence => evidence.Claim))
            .Where(_claims.ContainsKey)
            .Distinct()
            .ToArray();
        var evidence = await graph.ReadEvidenceAsync(claims, cancellationToken);
        for (var i = 0; i < claims.Length; i++)
        {
            _evidence.Add(claims[i], evidence[i]);
        }
    }
}
