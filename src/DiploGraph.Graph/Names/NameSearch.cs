using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Names;

/// <summary>
/// Looks for what texts mean: entities by their names, and officials by the offices that they held. Two reads of the
/// port for any number of texts.
/// </summary>
public static class NameSearch
{
    // An office that is found less well than this is not taken for what was meant.
    private const double LeastOfOffice = 0.8;
    private const int MostOffices = 3;
    private const int MostHolders = 10;

    private const double OfHolder = 0.97;
    private const double OfPossibleHolder = 0.94;
    private const double StepToEarlierHolder = 0.01;

    /// <summary>What each text of a query may mean, best first.</summary>
    /// <param name="snapshot">The version of the graph.</param>
    /// <param name="query">The texts, among which entities, and when.</param>
    /// <param name="cancellationToken">Ends the reads.</param>
    public static async ValueTask<IReadOnlyList<FoundNames>> FindAsync(
        IGraphSnapshot snapshot, NameQuery query, CancellationToken cancellationToken)
    {
        var wantsOfficials = query.Types.Count == 0 || query.Types.Contains(EntityType.Official);
        var types = wantsOfficials && query.Types.Count > 0 ? [.. query.Types, EntityType.Office] : query.Types;
        var found = await snapshot.SearchNamesAsync(query with { Types = types }, cancellationToken);
        var offices = found.SelectMany(OfficesOf).Select(hit => hit.Entity).Distinct().ToList();
        var at = query.At ?? snapshot.ValidAt;
        var holders = await ReadHoldersAsync(snapshot, offices, at, cancellationToken);
        return [.. found.Select(hits => Compose(hits, holders, query, isDated: at is not null))];
    }

    private static IEnumerable<NameHit> OfficesOf(IReadOnlyList<NameHit> hits) => hits
        .Where(hit => hit.Entity.Type == EntityType.Office && hit.Match.Score >= LeastOfOffice)
        .Take(MostOffices);

    private static async ValueTask<Dictionary<EntityId, IReadOnlyList<HeldOffice>>> ReadHoldersAsync(
        IGraphSnapshot snapshot, List<EntityId> offices, EdtfTime? at, CancellationToken cancellationToken)
    {
        if (offices.Count == 0)
        {
            return [];
        }

        var query = new ClaimQuery
        {
            Anchors = offices,
            Direction = ClaimDirection.Incoming,
            Predicates = [Predicate.HoldsOffice],
            ValidAt = at,
            Order = ClaimOrder.Time,
            Descending = true,
        };
        var pages = await snapshot.ReadClaimsAsync(query, PageRequest.First(MostHolders), cancellationToken);
        return offices.Zip(pages).ToDictionary(
            pair => pair.First,
            IReadOnlyList<HeldOffice> (pair) =>
            [
                .. pair.Second.Items
                    .Select(claim => new HeldOffice(pair.First, claim, IsCertain(claim, at)))
                    .OrderByDescending(held => held.IsCertain),
            ]);
    }

    // A term without bounds is one at any time, and says of none that it was then.
    private static bool IsCertain(Claim claim, EdtfTime? at) =>
        at is null || claim.ValidTime?.OverlapWith(at) == Overlap.Yes;

    private static FoundNames Compose(
        IReadOnlyList<NameHit> hits,
        Dictionary<EntityId, IReadOnlyList<HeldOffice>> holders,
        NameQuery query,
        bool isDated)
    {
        var wantsOfficials = query.Types.Count == 0 || query.Types.Contains(EntityType.Official);
        var best = new Dictionary<EntityId, FoundName>();
        foreach (var hit in hits.Where(hit => query.Types.Count == 0 || query.Types.Contains(hit.Entity.Type)))
        {
            best[hit.Entity] = new FoundName(hit, Held: null);
        }

        foreach (var office in wantsOfficials ? OfficesOf(hits) : [])
        {
            var rank = 0;
            foreach (var held in holders[office.Entity])
            {
                var holder = HolderOf(office, held, isDated ? 0 : rank++);
                if (holder.Hit.Match.Score >= query.MinScore
                    && (!best.TryGetValue(holder.Hit.Entity, out var known)
                        || known.Hit.Match.Score < holder.Hit.Match.Score))
                {
                    best[holder.Hit.Entity] = holder;
                }
            }
        }

        var found = best.Values.OrderBy(name => name.Hit).Take(query.Limit).ToList();
        return new FoundNames(found, holders);
    }

    private static FoundName HolderOf(NameHit office, HeldOffice held, int rank)
    {
        var factor = (held.IsCertain ? OfHolder : OfPossibleHolder) - (rank * StepToEarlierHolder);
        var match = office.Match with
        {
            Score = Math.Round(office.Match.Score * factor, 4),
            Reasons = [.. office.Match.Reasons, NameReason.HeldOffice],
        };
        return new FoundName(new NameHit(held.Claim.Subject, office.Name, match), held);
    }
}
