using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Verdicts.Contacts;

/// <summary>A happening with its claims.</summary>
/// <param name="Happening">The happening.</param>
/// <param name="Attributes">The believed TIME, HAPPENING_STATUS, KIND and HELD_AT claims, best first.</param>
/// <param name="Participations">The participation claims, best first.</param>
internal sealed record HappeningRecord(
    Entity Happening, IReadOnlyList<Claim> Attributes, IReadOnlyList<Claim> Participations);

/// <summary>Reads happenings with their claims.</summary>
internal static class HappeningRecords
{
    private const int MostClaims = 5_000;

    private static readonly Predicate[] AttributePredicates =
        [Predicate.Time, Predicate.HappeningStatus, Predicate.Kind, Predicate.HeldAt];

    /// <summary>The predicates of participations in happenings.</summary>
    public static IReadOnlyList<Predicate> Presence { get; } =
        [Predicate.ParticipatedIn, Predicate.MadeVisit, Predicate.Accompanied];

    /// <summary>Reads some happenings with three reads. Ids that are not in the graph are left out.</summary>
    public static async ValueTask<List<HappeningRecord>> ReadAsync(
        IGraphSnapshot snapshot,
        IReadOnlyList<EntityId> ids,
        IReadOnlyList<ClaimStatus> statuses,
        CancellationToken cancellationToken)
    {
        var happenings = await snapshot.FindEntitiesAsync(ids, cancellationToken);
        var attributes = await snapshot.ReadClaimsAsync(
            new ClaimQuery { Anchors = ids, Predicates = AttributePredicates },
            PageRequest.First(MostClaims),
            cancellationToken);
        var participations = await snapshot.ReadClaimsAsync(
            new ClaimQuery
            {
                Anchors = ids,
                Predicates = Presence,
                Direction = ClaimDirection.Incoming,
                Statuses = statuses,
            },
            PageRequest.First(MostClaims),
            cancellationToken);
        var records = new List<HappeningRecord>(ids.Count);
        for (var at = 0; at < ids.Count; at++)
        {
            if (happenings[at] is { } happening)
            {
                records.Add(new HappeningRecord(happening, attributes[at].Items, participations[at].Items));
            }
        }

        return records;
    }
}
