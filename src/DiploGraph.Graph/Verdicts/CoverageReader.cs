using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Verdicts.Bodies;
using DiploGraph.Graph.Vocabulary;

namespace DiploGraph.Graph.Verdicts;

/// <summary>
/// Finds the datasets in which a meeting of the two would be recorded: one that covers the meetings of one of them over
/// the whole period, with the other as a counterpart. Coverage of some places counts only while the covered person is
/// recorded to have visited one of them.
/// </summary>
internal static class CoverageReader
{
    private const int MostDatasets = 1_000;
    private const int MostClaims = 5_000;

    public static async ValueTask<IReadOnlyList<VerdictCoverage>> ReadAsync(
        IGraphSnapshot snapshot, MeetingQuestion question, CancellationToken cancellationToken)
    {
        if (question.During is not { } during)
        {
            return [];
        }

        var datasets = await snapshot.ListEntitiesAsync(
            new EntityQuery { Types = [EntityType.Dataset] }, PageRequest.First(MostDatasets), cancellationToken);
        var possible = (
            from dataset in datasets.Items
            from coverage in dataset.Dataset?.Coverage ?? []
            where coverage.Contacts.Count == 0 || coverage.Contacts.Contains(EntityType.Meeting)
            where during.IsWithin(coverage.During) == Overlap.Yes
            from sides in new[] { (Of: question.A, With: question.B), (Of: question.B, With: question.A) }
            where coverage.Subjects.Contains(sides.Of.Id)
            select (Found: new VerdictCoverage(dataset, coverage), sides.Of, sides.With)).ToList();
        if (possible.Count == 0)
        {
            return [];
        }

        var inside = await ReadInsideAsync(snapshot, question, cancellationToken);
        var places = await ReadPlacesAsync(snapshot, question, during, cancellationToken);
        return
        [
            .. possible
                .Where(item => item.Found.Coverage.Counterparts.Count == 0
                    || item.Found.Coverage.Counterparts.Any(whom => inside(item.With.Id, whom)))
                .Where(item => item.Found.Coverage.Places.Count == 0
                    || item.Found.Coverage.Places.Any(places[item.Of.Id].Contains))
                .Select(item => item.Found)
                .Distinct(),
        ];
    }

    // Returns whether an actor is a covered counterpart, or certainly acts for one during the whole period.
    private static async ValueTask<Func<EntityId, EntityId, bool>> ReadInsideAsync(
        IGraphSnapshot snapshot, MeetingQuestion question, CancellationToken cancellationToken)
    {
        EntityId[] pair = [question.A.Id, question.B.Id];
        var bodies = await BodyStructure.ReadAboveAsync(
            snapshot, pair.Where(id => id.Type == EntityType.Organization), cancellationToken);
        var people = await BodyStructure.ReadOfPeopleAsync(
            snapshot, [.. pair.Where(id => id.Type == EntityType.Official)], cancellationToken);
        return (who, whom) => who == whom || (who.Type, whom.Type) switch
        {
            (EntityType.Official, EntityType.Office) => people.Holds(who, whom, question.During),
            (EntityType.Official, _) => people.Holder(who, whom, question.During).Certainty == Overlap.Yes,
            (EntityType.Organization, _) => bodies.Part(who, whom, question.During).Certainty == Overlap.Yes,
            _ => false,
        };
    }

    // Returns the countries and places that each of the two visited during the whole period.
    private static async ValueTask<ILookup<EntityId, EntityId>> ReadPlacesAsync(
        IGraphSnapshot snapshot, MeetingQuestion question, EdtfTime during, CancellationToken cancellationToken)
    {
        EntityId[] pair = [question.A.Id, question.B.Id];
        var trips = await snapshot.ReadClaimsAsync(
            new ClaimQuery { Anchors = pair, Predicates = [Predicate.MadeVisit, Predicate.Accompanied] },
            PageRequest.First(MostClaims),
            cancellationToken);
        var visits = trips.SelectMany(page => page.Items).Where(WentThere)
            .Select(claim => claim.Object.Entity!.Value)
            .Distinct()
            .ToList();
        var claims = await snapshot.ReadClaimsAsync(
            new ClaimQuery
            {
                Anchors = visits,
                Predicates = [Predicate.Time, Predicate.Visited, Predicate.HeldAt, Predicate.HappeningStatus],
            },
            PageRequest.First(MostClaims),
            cancellationToken);
        var visited = visits.Zip(claims)
            .Where(visit => visit.Second.Items.Where(IsStatus).All(IsOccurred)
                && visit.Second.Items.Any(claim => claim.Predicate == Predicate.Time
                    && claim.Rank != ClaimRank.Deprecated
                    && claim.Object.Literal?.ToTime() is { } time && time.CertainlySpans(during.StatedDays.Hull)))
            .ToDictionary(
                visit => visit.First,
                visit => visit.Second.Items.Select(claim => claim.Object.Entity).OfType<EntityId>());
        return pair.Zip(trips)
            .SelectMany(of => of.Second.Items
                .Where(WentThere)
                .SelectMany(claim => visited.GetValueOrDefault(claim.Object.Entity!.Value, []))
                .Select(place => (Who: of.First, Place: place)))
            .ToLookup(item => item.Who, item => item.Place);
    }

    private static bool WentThere(Claim trip) =>
        trip.Rank != ClaimRank.Deprecated && Participation.SaysPresent(trip);

    private static bool IsStatus(Claim claim) => claim.Predicate == Predicate.HappeningStatus;

    private static bool IsOccurred(Claim status) => status.Object.Literal?.Text == HappeningStatus.Occurred;
}
