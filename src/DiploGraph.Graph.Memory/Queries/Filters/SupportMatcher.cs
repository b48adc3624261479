using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>Checks the supporting evidence of claims against a filter. Each instance serves one query.</summary>
internal sealed class SupportMatcher(GraphView view, SupportFilter filter)
{
    private const int MaxHops = 5;

    private static readonly Predicate[] ParticipationPredicates =
    [
        Predicate.ParticipatedIn, Predicate.MadeVisit, Predicate.Accompanied, Predicate.PartyTo, Predicate.Signed,
        Predicate.Said,
    ];

    private readonly AccountCounter _accounts = new(view);
    private readonly Dictionary<int, HashSet<int>> _bodies = [];

    /// <summary>Returns whether a claim in the view matches the filter.</summary>
    public bool Matches(int claim)
    {
        var accounts = _accounts.Supporting(claim);
        return (filter.MinAccounts is not { } min || accounts >= min)
            && (filter.MaxAccounts is not { } max || accounts <= max)
            && (filter.IsOwnAccount is not { } isOwn || IsOwnAccount(claim) == isOwn);
    }

    private bool IsOwnAccount(int claim)
    {
        if (_accounts.Sources.Count == 0)
        {
            return false;
        }

        var parties = new HashSet<int>();
        foreach (var source in _accounts.Sources)
        {
            if (view.EntityOf(source)?.Source?.Speaks is not { } speaker)
            {
                return false;
            }

            if (parties.Count == 0)
            {
                AddParties(claim, parties);
            }

            if (!BodiesOf(view.HandleOf(speaker)).Overlaps(parties))
            {
                return false;
            }
        }

        return true;
    }

    // Collects the bodies of all parties to a claim, including the participants of the happenings at its ends.
    private void AddParties(int claim, HashSet<int> into)
    {
        AddOf(claim, into);
        foreach (var direction in new[] { ClaimDirection.Incoming, ClaimDirection.Outgoing })
        {
            if (view.OtherEnd(claim, direction) is not (>= 0 and var end))
            {
                continue;
            }

            foreach (var predicate in ParticipationPredicates)
            {
                foreach (var part in view.ClaimsOf(end, ClaimDirection.Incoming, predicate))
                {
                    if (view.IsBelieved(part, null))
                    {
                        AddOf(part, into);
                    }
                }
            }
        }
    }

    // Collects the bodies of a claim's ends and qualifiers.
    private void AddOf(int claim, HashSet<int> into)
    {
        into.UnionWith(BodiesOf(view.OtherEnd(claim, ClaimDirection.Incoming)));
        if (view.OtherEnd(claim, ClaimDirection.Outgoing) is >= 0 and var other)
        {
            into.UnionWith(BodiesOf(other));
        }

        foreach (var qualifier in view.QualifiersOf(view.VersionOf(claim)))
        {
            if (qualifier.Value.Entity is { } entity)
            {
                into.UnionWith(BodiesOf(view.HandleOf(entity)));
            }
        }
    }

    private HashSet<int> BodiesOf(int entity)
    {
        if (!_bodies.TryGetValue(entity, out var bodies))
        {
            _bodies.Add(entity, bodies = []);
            AddBodies(entity, MaxHops, bodies);
        }

        return bodies;
    }

    private void AddBodies(int entity, int hops, HashSet<int> into)
    {
        Predicate? up = view.Tables.Entities.Id(entity).Type switch
        {
            EntityType.Country => null,
            EntityType.Organization => Predicate.PartOf,
            EntityType.Office => Predicate.OfficeOf,
            EntityType.Official => Predicate.HoldsOffice,
            _ => 0,
        };
        if (up == 0)
        {
            return;
        }

        if (up is null or Predicate.PartOf)
        {
            into.Add(entity);
        }

        if (up is not { } predicate || hops == 0)
        {
            return;
        }

        foreach (var claim in view.ClaimsOf(entity, ClaimDirection.Outgoing, predicate))
        {
            if (view.IsBelieved(claim, null))
            {
                AddBodies(view.OtherEnd(claim, ClaimDirection.Outgoing), hops - 1, into);
            }
        }
    }
}
