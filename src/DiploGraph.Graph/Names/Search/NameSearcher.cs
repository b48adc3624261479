using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Names.Search;

/// <summary>
/// Searches for the entities that texts mean: entities by their names, and officials by the offices that they held. The
/// number of reads does not depend on the number of texts.
/// </summary>
public static class NameSearcher
{
    // Below this score, an office does not count as the meaning of the text.
    private const double MinOfficeScore = 0.8;
    private const int MaxOffices = 3;

    // An office mentioned with the name of a person has a lower score, because that name is not part of its own.
    private const double MinScoreOfOfficeWithName = 0.55;
    private const int MaxOfficesWithName = 6;
    private const int MaxHolders = 10;

    private const double HolderFactor = 0.97;
    private const double PossibleHolderFactor = 0.94;
    private const double EarlierHolderPenalty = 0.01;

    /// <summary>Returns the entities that each text of a query may mean, best first.</summary>
    /// <param name="snapshot">The version of the graph.</param>
    /// <param name="query">The texts, with the types of the entities and the time.</param>
    /// <param name="cancellationToken">Cancels the reads.</param>
    public static async ValueTask<IReadOnlyList<NameSearchResult>> FindAsync(
        IGraphSnapshot snapshot, NameQuery query, CancellationToken cancellationToken)
    {
        var wantsOfficials = query.Types.Count == 0 || query.Types.Contains(EntityType.Official);
        var types = wantsOfficials && query.Types.Count > 0 ? [.. query.Types, EntityType.Office] : query.Types;
        var found = await snapshot.SearchNamesAsync(query with { Types = types }, cancellationToken);
        var offices = found.SelectMany(hits => OfficesOf(hits).Concat(OfficesWithName(hits)))
            .Select(hit => hit.Entity)
            .Distinct()
            .ToList();
        var at = query.At ?? snapshot.ValidAt;
        var holders = await ReadHoldersAsync(snapshot, offices, at, cancellationToken);
        var composed = found.Select(hits => Compose(hits, holders, query, isDated: at is not null)).ToList();
        var counts = await CountTiesAsync(snapshot, composed, cancellationToken);
        return [.. composed.Select(names => new NameSearchResult(Order(names, counts, query.Limit), holders))];
    }

    // Of entities with the same score, people more likely mean the one that has more claims.
    private static async ValueTask<Dictionary<EntityId, long>> CountTiesAsync(
        IGraphSnapshot snapshot, List<List<NameCandidate>> found, CancellationToken cancellationToken)
    {
        var tied = found
            .SelectMany(names => names.GroupBy(name => name.Hit.Match.Score).Where(alike => alike.Count() > 1))
            .SelectMany(alike => alike.Select(name => name.Hit.Entity))
            .Distinct()
            .ToList();
        if (tied.Count == 0)
        {
            return [];
        }

        var outgoing = await snapshot.CountClaimsByAnchorAsync(new ClaimQuery { Anchors = tied }, cancellationToken);
        var incoming = await snapshot.CountClaimsByAnchorAsync(
            new ClaimQuery { Anchors = tied, Direction = ClaimDirection.Incoming }, cancellationToken);
        return tied.Select((entity, at) => (entity, Count: outgoing[at] + incoming[at]))
            .ToDictionary(pair => pair.entity, pair => pair.Count);
    }

    private static List<NameCandidate> Order(List<NameCandidate> names, Dictionary<EntityId, long> counts, int limit) =>
    [
        .. names.Select(name => name with { Claims = counts.GetValueOrDefault(name.Hit.Entity) })
            .OrderByDescending(name => name.Hit.Match.Score)
            .ThenByDescending(name => name.Claims)
            .ThenBy(name => name.Hit.Entity)
            .Take(limit),
    ];

    private static IEnumerable<NameHit> OfficesOf(IReadOnlyList<NameHit> hits) => hits
        .Where(hit => hit.Entity.Type == EntityType.Office && hit.Match.Score >= MinOfficeScore)
        .Take(MaxOffices);

    private static IEnumerable<NameHit> OfficesWithName(IReadOnlyList<NameHit> hits) => hits
        .Where(hit => hit.Entity.Type == EntityType.Office
            && hit.Match.Score is >= MinScoreOfOfficeWithName and < MinOfficeScore)
        .Take(MaxOfficesWithName);

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
        var pages = await snapshot.ReadClaimsAsync(query, PageRequest.First(MaxHolders), cancellationToken);
        return offices.Zip(pages).ToDictionary(
            pair => pair.First,
            IReadOnlyList<HeldOffice> (pair) =>
            [
                .. pair.Second.Items
                    .Select(claim => new HeldOffice(pair.First, claim, claim.IsCertainAt(at)))
                    .OrderByDescending(held => held.IsCertain),
            ]);
    }

    private static List<NameCandidate> Compose(
        IReadOnlyList<NameHit> hits,
        Dictionary<EntityId, IReadOnlyList<HeldOffice>> holders,
        NameQuery query,
        bool isDated)
    {
        var wantsOfficials = query.Types.Count == 0 || query.Types.Contains(EntityType.Official);
        var best = new Dictionary<EntityId, NameCandidate>();
        foreach (var hit in hits.Where(hit => query.Types.Count == 0 || query.Types.Contains(hit.Entity.Type)))
        {
            best[hit.Entity] = new NameCandidate(hit, Held: null);
        }

        foreach (var office in wantsOfficials ? OfficesWithName(hits) : [])
        {
            foreach (var held in holders[office.Entity])
            {
                if (best.TryGetValue(held.Claim.Subject, out var named) && named.Held is null)
                {
                    best[held.Claim.Subject] = NamedWithOffice(named, office, held);
                }
            }
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

        return [.. best.Values];
    }

    // "Defence Minister Gallant" names both the office and the person: each explains words that the other does not.
    private static NameCandidate NamedWithOffice(NameCandidate person, NameHit office, HeldOffice held)
    {
        var unexplained = (1 - person.Hit.Match.Score) * (1 - (office.Match.Score * (held.IsCertain ? 1 : 0.9)));
        var match = person.Hit.Match with
        {
            Score = Math.Round(1 - unexplained, 4),
            Reasons = [.. person.Hit.Match.Reasons, MatchReason.HeldOffice],
        };
        return new NameCandidate(person.Hit with { Match = match }, held) { IsNamed = true };
    }

    private static NameCandidate HolderOf(NameHit office, HeldOffice held, int rank)
    {
        var factor = (held.IsCertain ? HolderFactor : PossibleHolderFactor) - (rank * EarlierHolderPenalty);
        var match = office.Match with
        {
            Score = Math.Round(office.Match.Score * factor, 4),
            Reasons = [.. office.Match.Reasons, MatchReason.HeldOffice],
        };
        return new NameCandidate(new NameHit(held.Claim.Subject, office.Name, match), held);
    }
}
