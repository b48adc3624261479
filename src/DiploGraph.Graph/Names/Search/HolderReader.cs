using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Names.Search;

/// <summary>Reads who held offices at a time, those who certainly did first.</summary>
internal static class HolderReader
{
    private const int MaxHolders = 10;
    private const int MaxTerms = 200;

    /// <summary>Returns the holders of offices at a time, or the last ones if no time is requested.</summary>
    public static async ValueTask<Dictionary<EntityId, IReadOnlyList<HeldOffice>>> ReadAsync(
        IGraphSnapshot snapshot, IReadOnlyList<EntityId> offices, EdtfTime? at, CancellationToken cancellationToken)
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

    /// <summary>Reads the terms of people, with the labels of their offices.</summary>
    public static async ValueTask<Dictionary<EntityId, IReadOnlyList<Term>>> ReadTermsOfPeopleAsync(
        IGraphSnapshot snapshot, IReadOnlyList<EntityId> people, CancellationToken cancellationToken)
    {
        if (people.Count == 0)
        {
            return [];
        }

        var query = new ClaimQuery { Anchors = people, Predicates = [Predicate.HoldsOffice], Order = ClaimOrder.Time };
        var pages = await snapshot.ReadClaimsAsync(query, PageRequest.First(MaxTerms), cancellationToken);
        var offices = pages.SelectMany(page => page.Items).Select(OfficeOf).Distinct().ToList();
        var entities = await snapshot.FindEntitiesAsync(offices, cancellationToken);
        var labels = offices.Zip(entities)
            .Where(pair => pair.Second is not null)
            .ToDictionary(pair => pair.First, pair => ParsedName.Of(pair.Second!.Label));
        return people.Zip(pages).ToDictionary(
            pair => pair.First,
            IReadOnlyList<Term> (pair) =>
            [
                .. pair.Second.Items
                    .Where(claim => labels.ContainsKey(OfficeOf(claim)))
                    .Select(claim => new Term(claim, OfficeOf(claim), labels[OfficeOf(claim)])),
            ]);
    }

    private static EntityId OfficeOf(Claim term) => term.Object.Entity!.Value;
}

/// <summary>A time in which a person held an office.</summary>
/// <param name="Claim">The claim that says so.</param>
/// <param name="Office">The office.</param>
/// <param name="Name">The label of the office.</param>
internal sealed record Term(Claim Claim, EntityId Office, ParsedName Name);
