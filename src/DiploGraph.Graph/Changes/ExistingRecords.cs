using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes;

/// <summary>The records of the graph that a change set refers to.</summary>
internal sealed class ExistingRecords
{
    private readonly Dictionary<EntityId, Entity> _entities = [];
    private readonly Dictionary<ClaimId, Claim> _claims = [];
    private readonly Dictionary<ClaimId, IReadOnlyList<Evidence>> _evidence = [];
    private readonly Dictionary<string, Capture> _captures = new(StringComparer.Ordinal);

    private ExistingRecords()
    {
    }

    public static ExistingRecords Empty { get; } = new();

    public Entity? FindEntity(EntityId id) => _entities.GetValueOrDefault(id);

    public Claim? FindClaim(ClaimId id) => _claims.GetValueOrDefault(id);

    public Capture? FindCapture(string sha256) => _captures.GetValueOrDefault(sha256);

    /// <summary>Returns the evidence of a known claim that the change set updates or adds evidence to.</summary>
    public IReadOnlyList<Evidence> EvidenceOf(ClaimId id) => _evidence.GetValueOrDefault(id, []);

    /// <summary>
    /// The believed SAME_AS and DIFFERENT_FROM claims on the entities in such claims of the change set, and on all
    /// entities that are the same as these.
    /// </summary>
    public IReadOnlyList<Claim> Decisions { get; private set; } = [];

    public static async ValueTask<ExistingRecords> ReadAsync(
        ChangeSet changes, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var known = new ExistingRecords();
        var entities = ChangeSetReferences.EntitiesOf(changes).ToArray();
        foreach (var entity in await graph.FindEntitiesAsync(entities, cancellationToken))
        {
            if (entity is not null)
            {
                known._entities.Add(entity.Id, entity);
            }
        }

        await known.ReadClaimsAsync(changes, graph, cancellationToken);
        await known.ReadEvidenceAsync(changes, graph, cancellationToken);
        var captures = ChangeSetReferences.CapturesOf(changes).ToArray();
        foreach (var capture in await graph.FindCapturesAsync(captures, cancellationToken))
        {
            if (capture is not null)
            {
                known._captures.Add(capture.Sha256, capture);
            }
        }

        await known.ReadDecisionsAsync(changes, graph, cancellationToken);
        return known;
    }

    // The claims that the change set names and, if it supersedes claims, those that these supersede in turn: one batch
    // for each step of the longest chain.
    private async ValueTask ReadClaimsAsync(
        ChangeSet changes, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var follows = changes.Claims.Any(claim => claim.Supersedes is not null);
        var frontier = ChangeSetReferences.ClaimsOf(changes).ToArray();
        while (frontier.Length > 0)
        {
            var found = await graph.FindClaimsAsync(frontier, cancellationToken);
            foreach (var claim in found.OfType<Claim>())
            {
                _claims.Add(claim.Id, claim);
            }

            frontier = follows
                ? [.. found.Select(claim => claim?.Supersedes).OfType<ClaimId>().Distinct()
                    .Where(id => !_claims.ContainsKey(id))]
                : [];
        }
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

    private async ValueTask ReadDecisionsAsync(
        ChangeSet changes, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var decided = changes.Claims
            .Where(claim => IdentityRules.Decisions.Contains(claim.Predicate))
            .SelectMany(claim => new[] { claim.Subject, claim.Object.Entity })
            .OfType<EntityId>();
        Decisions = await DecisionReader.ReadAsync(decided, graph, cancellationToken);
    }
}
