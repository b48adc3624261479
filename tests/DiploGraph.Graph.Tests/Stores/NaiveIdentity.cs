using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>A naive search for the canonical id of an entity, which starts anew for each id.</summary>
internal sealed class NaiveIdentity(IEnumerable<Claim> claims)
{
    private readonly List<Claim> _same =
    [
        .. claims.Where(claim => claim.Predicate == Predicate.SameAs && ClaimQuery.Believed.Contains(claim.Status)),
    ];

    public EntityId Of(EntityId id)
    {
        var all = new List<EntityId> { id };
        for (var at = 0; at < all.Count; at++)
        {
            all.AddRange(_same.Where(claim => claim.Subject == all[at]).Select(claim => claim.Object.Entity!.Value)
                .Concat(_same.Where(claim => claim.Object.Entity == all[at]).Select(claim => claim.Subject))
                .Where(other => !all.Contains(other)).ToList());
        }

        var last = all.Where(member => _same.TrueForAll(claim => claim.Subject != member)).ToList();
        return (last.Count > 0 ? last : all).Min();
    }

    public Claim In(Claim claim) => claim with
    {
        Subject = Of(claim.Subject),
        Object = claim.Object.Entity is { } entity ? ClaimValue.Of(Of(entity)) : claim.Object,
        RecordedSubject = Of(claim.Subject) == claim.Subject ? null : claim.Subject,
        RecordedObject = claim.Object.Entity is { } other && Of(other) != other ? other : null,
    };

    public Evidence In(Evidence evidence) => evidence with
    {
        Source = Of(evidence.Source),
        AttributedTo = evidence.AttributedTo is { } whom ? Of(whom) : null,
    };
}
