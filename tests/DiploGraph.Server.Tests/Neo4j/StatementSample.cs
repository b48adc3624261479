using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Server.Tests.Neo4j;

/// <summary>
/// Every kind of read that sends a statement, once: each filter and each order, but not every combination of the two.
/// </summary>
internal sealed class StatementSample(IGraphSnapshot snapshot)
{
    private static readonly EntityFilter Hayashi =
        new EntityFilter.TextIs(Predicate.Name, TextMatch.In, ["Yoshimasa Hayashi"]);

    private static readonly EntityId[] Actors =
        [EntityId.Parse("official:benny-gantz"), EntityId.Parse("official:yoshimasa-hayashi")];

    private static readonly EntityFilter[] Filters =
    [
        new EntityFilter.IdIn(Actors),
        new EntityFilter.Not(new EntityFilter.IdIn(Actors)),
        Hayashi,
        new EntityFilter.TextIs(Predicate.Name, TextMatch.Contains, ["hayashi"]),
        new EntityFilter.TextIs(Predicate.Description, TextMatch.StartsWith, ["the"]),
        new EntityFilter.TokenIn(Predicate.Kind, ["BILATERAL"]),
        new EntityFilter.TimeIs(TimeMatch.Overlaps, EdtfTime.Parse("2022-08"), IncludePossible: true),
        new EntityFilter.TimeIs(TimeMatch.Within, EdtfTime.Parse("2022"), IncludePossible: false),
        Related(Quantifier.Some, Hayashi),
        Related(Quantifier.None, Hayashi),
        Related(Quantifier.Every, new EntityFilter.TypeIn([EntityType.Official])),
        new EntityFilter.Or([Hayashi, new EntityFilter.IdIn(Actors)]),
        new EntityFilter.And([Hayashi, new EntityFilter.TypeIn([EntityType.Official])]),
    ];

    private static readonly PageRequest Few = PageRequest.First(3);

    public async Task ReadAsync()
    {
        await snapshot.FindEntitiesAsync(Actors, default);
        await ReadEntitiesAsync();
        await ReadClaimsAsync();
        await ReadEvidenceAsync();
    }

    private static EntityFilter.Related Related(Quantifier quantifier, EntityFilter other) =>
        new(Predicate.ParticipatedIn, ClaimDirection.Incoming, quantifier, other);

    private static ClaimQuery OfPredicate(ClaimQuery query) =>
        query with { Predicates = [Predicate.ParticipatedIn] };

    private static ClaimQuery OfAnchors(ClaimQuery query) => OfPredicate(query) with { Anchors = Actors };

    private async Task ReadEntitiesAsync()
    {
        foreach (var order in Enum.GetValues<EntityOrder>())
        {
            foreach (var descending in new[] { false, true })
            {
                var query = new EntityQuery
                {
                    Types = [EntityType.Meeting, EntityType.Official], Order = order, Descending = descending,
                };
                var page = await snapshot.ListEntitiesAsync(query, Few, default);
                await snapshot.ListEntitiesAsync(query, PageRequest.First(3, page.Keys[0]), default);
                await snapshot.ListEntitiesAsync(query, PageRequest.Last(3, before: page.Keys[^1]), default);
            }
        }

        var orders = Enum.GetValues<EntityOrder>();
        foreach (var (at, filter) in Filters.Index())
        {
            var query = new EntityQuery { Types = [EntityType.Meeting], Filter = filter };
            await snapshot.CountEntitiesAsync(query, default);
            await snapshot.ListEntitiesAsync(query with { Order = orders[at % orders.Length] }, Few, default);
        }
    }

    private async Task ReadClaimsAsync()
    {
        var all = await snapshot.ListClaimsAsync(new ClaimQuery(), Few, default);
        await snapshot.FindClaimsAsync([.. all.Items.Select(claim => claim.Id)], default);
        foreach (var order in new[] { ClaimOrder.Id, ClaimOrder.Best, ClaimOrder.Time })
        {
            foreach (var descending in new[] { false, true })
            {
                await ListAsync(new ClaimQuery { Order = order, Descending = descending });
            }
        }

        foreach (var query in new[]
        {
            new ClaimQuery(),
            new ClaimQuery { Other = Hayashi },
            new ClaimQuery { OtherTypes = [EntityType.Meeting] },
            new ClaimQuery { Other = new EntityFilter.Not(Hayashi), Direction = ClaimDirection.Incoming },
            new ClaimQuery { ValidAt = EdtfTime.Parse("2022-08-30"), Statuses = [] },
        })
        {
            await ListAsync(query);
            await CountAsync(query);
        }
    }

    private async Task ListAsync(ClaimQuery query)
    {
        foreach (var one in new[] { query, OfPredicate(query), OfAnchors(query) })
        {
            var page = await snapshot.ListClaimsAsync(one, Few, default);
            if (page.Keys.Count > 0)
            {
                await snapshot.ListClaimsAsync(one, PageRequest.First(3, page.Keys[0]), default);
            }
        }

        await snapshot.ReadClaimsAsync(OfAnchors(query), Few, default);
        await snapshot.ReadClaimsAsync(OfAnchors(query) with { Predicates = [] }, Few, default);
    }

    private async Task CountAsync(ClaimQuery query)
    {
        foreach (var one in new[] { query, OfPredicate(query), OfAnchors(query) })
        {
            await snapshot.CountClaimsAsync(one, default);
        }

        await snapshot.CountClaimsByAnchorAsync(OfAnchors(query), default);
        await snapshot.CountClaimsByAnchorAsync(OfAnchors(query) with { Predicates = [] }, default);
    }

    private async Task ReadEvidenceAsync()
    {
        var claims = await snapshot.ListClaimsAsync(new ClaimQuery(), Few, default);
        var evidence = await snapshot.ReadEvidenceAsync([.. claims.Items.Select(claim => claim.Id)], default);
        EntityId[] sources = [.. evidence.SelectMany(pieces => pieces).Select(piece => piece.Source).Distinct()];
        var page = (await snapshot.ReadEvidenceOfSourcesAsync(sources, Few, default))[0];
        await snapshot.ReadEvidenceOfSourcesAsync(sources, PageRequest.First(3, page.Keys[0]), default);
        await snapshot.CountEvidenceOfSourcesAsync(sources, default);
        var uses = (await snapshot.ReadSourcesAsync(Actors, Few, default))[0];
        await snapshot.ReadSourcesAsync(Actors, PageRequest.First(3, uses.Keys[0]), default);
        await snapshot.CountSourcesAsync(Actors, default);
        var captures = await snapshot.ReadCapturesAsync(sources, default);
        await snapshot.FindCapturesAsync([.. captures.SelectMany(all => all).Select(it => it.Sha256)], default);
        await snapshot.SuggestIdsAsync([new IdQuery("official:benny-ganz")], 3, default);
    }
}
