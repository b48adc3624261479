using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries.Filters;

/// <summary>
/// Matches some countries and organizations and their parts: what is done on behalf of a government is done on behalf
/// of its country, as long as the one is part of the other.
/// </summary>
internal sealed class BodyMatcher(GraphView view, HashSet<int> bodies)
{
    private const int MaxHops = 5;

    /// <summary>Whether an entity is one of the bodies, or may have been part of one at one of some times.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="at">The times; empty for any time.</param>
    public bool Matches(int entity, IReadOnlyList<EdtfTime> at) => Matches(entity, at, MaxHops);

    /// <summary>Returns the bodies and their parts at any time.</summary>
    public HashSet<int> WithParts()
    {
        var found = new HashSet<int>(bodies);
        var level = bodies.ToList();
        for (var hops = 0; hops < MaxHops && level.Count > 0; hops++)
        {
            level = [.. level.SelectMany(Parts).Where(found.Add)];
        }

        return found;
    }

    private bool Matches(int entity, IReadOnlyList<EdtfTime> at, int hops)
    {
        if (bodies.Contains(entity))
        {
            return true;
        }

        if (hops == 0 || view.Tables.Entities.Id(entity).Type != EntityType.Organization)
        {
            return false;
        }

        foreach (var claim in view.ClaimsOf(entity, ClaimDirection.Outgoing, Predicate.PartOf))
        {
            if (view.MayHoldAt(claim, at)
                && Matches(view.OtherEnd(claim, ClaimDirection.Outgoing), at, hops - 1))
            {
                return true;
            }
        }

        return false;
    }

    private List<int> Parts(int body)
    {
        var parts = new List<int>();
        foreach (var claim in view.ClaimsOf(body, ClaimDirection.Incoming, Predicate.PartOf))
        {
            if (view.IsBelieved(claim, null))
            {
                parts.Add(view.OtherEnd(claim, ClaimDirection.Incoming));
            }
        }

        return parts;
    }
}
