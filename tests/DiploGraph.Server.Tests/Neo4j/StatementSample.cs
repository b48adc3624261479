using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Server.Tests.Neo4j;

/// <summary>Every kind of read that a statement answers, once.</summary>
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

        foreach (var filter in Filters)
        {
            var query = new EntityQuery { Types = [EntityType.Meeting], Filter = filter, Order = EntityOrder.Label };
            await snapshot.ListEntitiesAsync(query, Few, default);
            await snapshot.CountEntitiesAsync(query, default);
            await snapshot.ListEntitiesAsync(query with { Order = EntityOrder.Time }, Few, default);
            await snapshot.ListEntitiesAsync(query with { Order = EntityOrder.Id }, Few, default);
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
                await ReadAsync(new ClaimQuery { Order = order, Descending = descending });
            }
        }

        foreach (var query in new[]
        {
            new ClaimQuery { Other = Hayashi },
            new ClaimQuery { OtherTypes = [EntityType.Meeting] },
            new ClaimQuery { Other = new EntityFilter.Not(Hayashi), Direction = ClaimDirection.Incoming },
            new ClaimQuery { ValidAt = EdtfTime.Parse("2022-08-30"), Statuses = [] },
        })
        {
            await ReadAsync(query);
        }
    }

    private async Task ReadAsync(ClaimQuery query)
    {
        var ofPredicate = query with { Predicates = [Predicate.ParticipatedIn] };
        var ofAnchors = ofPredicate with { Anchors = Actors };
        foreach (var one in new[] { query, ofPredicate, ofAnchors })
        {
            var page = await snapshot.ListClaimsAsync(one, Few, default);
            await snapshot.CountClaimsAsync(one, default);
            if (page.Keys.Count > 0)
            {
                await snapshot.ListClaimsAsync(one, PageRequest.First(3, page.Keys[0]), default);
            }
        }

        foreach (var one in new[] { ofAnchors, ofAnchors with { Predicates = [] } })
        {
            await snapshot.ReadClaimsAsync(one, Few, default);
            await snapshot.CountClaimsByAnchorAsync(one, default);
        }
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
        await snapshot.SuggestIdsAsync("official:benny-ganz", 3, default);
    }
}
