using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Reverting;

/// <summary>What the reverted revisions recorded, with the current versions.</summary>
internal sealed class RecordedChanges
{
    private static readonly PageRequest Everything = PageRequest.First(int.MaxValue);

    private RecordedChanges(IReadOnlyList<long> revisions) => Revisions = revisions.ToHashSet();

    public HashSet<long> Revisions { get; }

    public IReadOnlyDictionary<ClaimId, VersionChain<Claim>> Claims { get; private set; } = null!;

    public IReadOnlyDictionary<EntityId, VersionChain<Entity>> Entities { get; private set; } = null!;

    /// <summary>The evidence that the revisions recorded.</summary>
    public IReadOnlyList<Evidence> Evidence { get; private set; } = [];

    public static async ValueTask<RecordedChanges> ReadAsync(
        IReadOnlyList<long> revisions, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var query = new ChangeQuery { Revisions = [.. revisions.Order()] };
        var recorded = new RecordedChanges(revisions);
        var evidence = await graph.ReadEvidenceChangesAsync(query, Everything, cancellationToken);
        recorded.Evidence = [.. evidence.SelectMany(page => page.Items)];
        recorded.Claims = await recorded.ReadClaimsAsync(query, graph, cancellationToken);
        recorded.Entities = await ReadEntitiesAsync(query, graph, cancellationToken);
        return recorded;
    }

    private static async ValueTask<Dictionary<EntityId, VersionChain<Entity>>> ReadEntitiesAsync(
        ChangeQuery query, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var pages = await graph.ReadEntityChangesAsync(query, Everything, cancellationToken);
        var changes = pages.SelectMany(page => page.Items).ToLookup(change => change.After.Id);
        EntityId[] ids = [.. changes.Select(of => of.Key)];
        var current = await graph.FindEntitiesAsync(ids, cancellationToken);
        return current.ToDictionary(
            entity => entity!.Id,
            entity => VersionChain<Entity>.Of(
                entity!,
                [.. changes[entity!.Id].Select(change => (change.Before, change.After))],
                version => version.RecordedFrom));
    }

    private async ValueTask<Dictionary<ClaimId, VersionChain<Claim>>> ReadClaimsAsync(
        ChangeQuery query, IGraphSnapshot graph, CancellationToken cancellationToken)
    {
        var pages = await graph.ReadClaimChangesAsync(query, Everything, cancellationToken);
        var changes = pages.SelectMany(page => page.Items).ToLookup(change => change.After.Id);
        ClaimId[] ids = [.. changes.Select(of => of.Key)];
        var current = await graph.FindClaimsAsync(ids, cancellationToken);
        var evidence = await graph.ReadEvidenceAsync(ids, cancellationToken);
        var chains = new Dictionary<ClaimId, VersionChain<Claim>>(ids.Length);
        for (var at = 0; at < ids.Length; at++)
        {
            var chain = VersionChain<Claim>.Of(
                current[at]!,
                [.. changes[ids[at]].Select(change => (change.Before, change.After))],
                version => version.RecordedFrom);
            chains.Add(ids[at], LeaveIfSupportedLater(chain, evidence[at]));
        }

        return chains;
    }

    // Whoever added evidence after the change relied on the claim as it is now.
    private VersionChain<Claim> LeaveIfSupportedLater(VersionChain<Claim> chain, IReadOnlyList<Evidence> evidence)
    {
        var later = evidence.Where(
            piece => piece.RecordedFrom > chain.First && !Revisions.Contains(piece.RecordedFrom)).ToList();
        return chain.IsLeftAlone || later.Count == 0
            ? chain
            : new VersionChain<Claim>(chain.Current) { ChangedIn = later.Max(piece => piece.RecordedFrom) };
    }
}
