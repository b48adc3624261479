using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Identity;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Changes.Merging;

/// <summary>The believed decisions on two ids and on all ids that are the same as either.</summary>
internal sealed class IdentityDecisions
{
    private readonly HashSet<EntityId> _subjects;

    private IdentityDecisions(IReadOnlyList<Claim> all)
    {
        All = all;
        _subjects = [.. Joining.Select(claim => claim.Subject)];
        Classes = ClassesWith([]);
    }

    /// <summary>The classes of ids that are one entity.</summary>
    public IdentityClasses Classes { get; }

    /// <summary>The SAME_AS and DIFFERENT_FROM claims.</summary>
    public IReadOnlyList<Claim> All { get; }

    /// <summary>The SAME_AS claims.</summary>
    public IEnumerable<Claim> Joining => All.Where(claim => claim.Predicate == Predicate.SameAs);

    public static async ValueTask<IdentityDecisions> ReadAsync(
        EntityId one, EntityId other, IGraphSnapshot graph, CancellationToken cancellationToken) =>
        new(await DecisionReader.ReadAsync([one, other], graph, cancellationToken));

    /// <summary>Returns the classes with additional SAME_AS claims.</summary>
    public IdentityClasses ClassesWith(IEnumerable<(EntityId Subject, EntityId Object)> added) => IdentityClasses.Of(
        Joining.Select(claim => (claim.Subject, claim.Object.Entity!.Value)).Concat(added));

    /// <summary>Returns the DIFFERENT_FROM claims between the entities with two ids.</summary>
    public IReadOnlyList<Claim> Between(EntityId one, EntityId other)
    {
        var (left, right) = (Classes.CanonicalOf(one), Classes.CanonicalOf(other));
        return
        [
            .. All.Where(claim => claim.Predicate == Predicate.DifferentFrom
                && (Classes.CanonicalOf(claim.Subject), Classes.CanonicalOf(claim.Object.Entity!.Value)) is var ends
                && (ends == (left, right) || ends == (right, left))),
        ];
    }

    /// <summary>
    /// Returns the ids of an entity at which a chain of SAME_AS claims ends: those from which the canonical id is
    /// chosen. If the claims form a cycle, it is the canonical id alone.
    /// </summary>
    public IReadOnlyList<EntityId> EndsOf(EntityId id)
    {
        var ends = Classes.MembersOf(id).Where(member => !_subjects.Contains(member)).ToList();
        return ends.Count > 0 ? ends : [Classes.CanonicalOf(id)];
    }
}
