using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries.Aggregates;

/// <summary>
/// Finds the countries that an office, an organization or a place belongs to at some time. A body may change its
/// country: only claims that may hold at the time count.
/// </summary>
internal sealed class CountryFinder(GraphView view)
{
    private const int MaxHops = 5;

    /// <summary>Returns the countries, each once; a country belongs to itself.</summary>
    /// <param name="entity">The entity.</param>
    /// <param name="at">The times, one of which a claim must be able to hold at; empty for any time.</param>
    public List<int> Find(int entity, IReadOnlyList<EdtfTime> at)
    {
        var found = new List<int>();
        Add(entity, at, MaxHops, found);
        return found;
    }

    private void Add(int entity, IReadOnlyList<EdtfTime> at, int hops, List<int> found)
    {
        var type = view.Tables.Entities.Id(entity).Type;
        if (type == EntityType.Country)
        {
            if (!found.Contains(entity))
            {
                found.Add(entity);
            }

            return;
        }

        Predicate? up = type switch
        {
            EntityType.Office => Predicate.OfficeOf,
            EntityType.Organization => Predicate.PartOf,
            EntityType.Place => Predicate.LocatedIn,
            _ => null,
        };
        if (up is not { } predicate || hops == 0)
        {
            return;
        }

        foreach (var claim in view.ClaimsOf(entity, ClaimDirection.Outgoing, predicate))
        {
            if (view.MayHoldAt(claim, at))
            {
                Add(view.OtherEnd(claim, ClaimDirection.Outgoing), at, hops - 1, found);
            }
        }
    }
}
