using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Provenance;

/// <summary>
/// Analyzes what depends on a source. The result is that of a graph without the evidence of the source and of the
/// sources that only repeat it. Other sources keep their origins: two digests that both repeat the source do not become
/// independent of each other because it is retracted.
/// </summary>
public static class SourceImpactAnalyzer
{
    private const int PageSize = 10_000;

    /// <summary>Analyzes the impact of a source, with batched reads.</summary>
    /// <param name="snapshot">The version of the graph.</param>
    /// <param name="source">The id of a source in the graph.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    /// <exception cref="ArgumentException">The id is not that of a source in the graph.</exception>
    public static async ValueTask<SourceImpact> ReadAsync(
        IGraphSnapshot snapshot, EntityId source, CancellationToken cancellationToken)
    {
        var found = (await snapshot.FindEntitiesAsync([source], cancellationToken))[0];
        if (found?.Source is null)
        {
            throw new ArgumentException($"{source} is not a source in the graph.", nameof(source));
        }

        var copies = await ReadCopiesAsync(snapshot, found, cancellationToken);
        var fallen = copies.Select(copy => copy.Id).Append(found.Id).ToHashSet();
        var claims = await ReadClaimsAsync(snapshot, fallen, cancellationToken);
        var impacted = await WeighAsync(snapshot, claims, fallen, cancellationToken);
        var falls = impacted.Where(claim => claim.After == 0).ToList();
        return new SourceImpact
        {
            Source = found,
            Copies = copies,
            Falls = falls,
            Stays = [.. impacted.Where(claim => claim.After > 0)],
            LeftWithout = await ReadLeftWithoutAsync(snapshot, falls, cancellationToken),
        };
    }

    // A source falls if everything it repeats has fallen. A source that also repeats another one remains.
    private static async ValueTask<IReadOnlyList<Entity>> ReadCopiesAsync(
        IGraphSnapshot snapshot, Entity source, CancellationToken cancellationToken)
    {
        var derived = new List<Entity>();
        var page = PageRequest.First(PageSize);
        while (true)
        {
            var read = await snapshot.ListEntitiesAsync(
                new EntityQuery { Types = [EntityType.Source] }, page, cancellationToken);
            derived.AddRange(read.Items.Where(item => item.Source?.DerivedFrom.Count > 0));
            if (!read.HasNext)
            {
                break;
            }

            page = PageRequest.First(PageSize, read.Keys[^1]);
        }

        var fallen = new HashSet<EntityId> { source.Id };
        while (derived.FindAll(item => !fallen.Contains(item.Id)
            && item.Source!.DerivedFrom.All(fallen.Contains)) is { Count: > 0 } more)
        {
            fallen.UnionWith(more.Select(item => item.Id));
        }

        return [.. derived.Where(item => item.Id != source.Id && fallen.Contains(item.Id))];
    }

    // Reads the believed claims that at least one of the sources supports, by id.
    private static async ValueTask<IReadOnlyList<Claim>> ReadClaimsAsync(
        IGraphSnapshot snapshot, HashSet<EntityId> sources, CancellationToken cancellationToken)
    {
        var ids = new SortedSet<ClaimId>();
        EntityId[] wanted = [.. sources];
        var pages = await snapshot.ReadEvidenceOfSourcesAsync(
            wanted, PageRequest.First(PageSize), cancellationToken);
        for (var at = 0; at < wanted.Length; at++)
        {
            // Further pages of a source are read separately, because each source has its own place.
            for (var page = pages[at]; ; page = await ReadOnAsync(snapshot, wanted[at], page, cancellationToken))
            {
                ids.UnionWith(page.Items
                    .Where(evidence => evidence.Stance == Stance.Supports).Select(evidence => evidence.Claim));
                if (!page.HasNext)
                {
                    break;
                }
            }
        }

        var claims = await snapshot.FindClaimsAsync([.. ids], cancellationToken);
        return [.. claims.OfType<Claim>().Where(claim => ClaimQuery.Believed.Contains(claim.Status))];
    }

    private static async ValueTask<Page<Evidence>> ReadOnAsync(
        IGraphSnapshot snapshot, EntityId source, Page<Evidence> page, CancellationToken cancellationToken) =>
        (await snapshot.ReadEvidenceOfSourcesAsync(
            [source], PageRequest.First(PageSize, page.Keys[^1]), cancellationToken))[0];

    private static async ValueTask<IReadOnlyList<ImpactedClaim>> WeighAsync(
        IGraphSnapshot snapshot,
        IReadOnlyList<Claim> claims,
        HashSet<EntityId> fallen,
        CancellationToken cancellationToken)
    {
        var evidence = await snapshot.ReadEvidenceAsync([.. claims.Select(claim => claim.Id)], cancellationToken);
        var support = evidence
            .Select(pieces => pieces.Where(piece => piece.Stance == Stance.Supports)
                .Select(piece => piece.Source).Distinct().ToList())
            .ToList();
        var origins = await SourceOrigins.ReadAsync(snapshot, support.SelectMany(of => of), cancellationToken);
        return
        [
            .. claims.Zip(support, (claim, of) => new ImpactedClaim(
                claim, origins.Count(of), origins.Count(of.Where(source => !fallen.Contains(source))))),
        ];
    }

    private static async ValueTask<IReadOnlyList<Entity>> ReadLeftWithoutAsync(
        IGraphSnapshot snapshot, IReadOnlyList<ImpactedClaim> falls, CancellationToken cancellationToken)
    {
        var falling = new SortedDictionary<EntityId, int>();
        foreach (var end in falls.SelectMany(fall => new[] { fall.Claim.Subject, fall.Claim.Object.Entity })
            .OfType<EntityId>())
        {
            falling[end] = falling.GetValueOrDefault(end) + 1;
        }

        if (falling.Count == 0)
        {
            return [];
        }

        var query = new ClaimQuery { Anchors = [.. falling.Keys] };
        var outgoing = await snapshot.CountClaimsByAnchorAsync(query, cancellationToken);
        var incoming = await snapshot.CountClaimsByAnchorAsync(
            query with { Direction = ClaimDirection.Incoming }, cancellationToken);
        EntityId[] left =
        [
            .. query.Anchors.Where((id, at) => outgoing[at] + incoming[at] == falling[id]),
        ];
        return [.. (await snapshot.FindEntitiesAsync(left, cancellationToken)).OfType<Entity>()];
    }
}
