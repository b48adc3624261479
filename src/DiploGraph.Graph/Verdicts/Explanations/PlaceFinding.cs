using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Verdicts.Contacts;

namespace DiploGraph.Graph.Verdicts.Explanations;

/// <summary>
/// What is recorded of the places of contacts. A place within another one refines it; places of which neither is within
/// the other are disputed.
/// </summary>
internal sealed class PlaceFinding
{
    private const int Depth = 4;

    private readonly Dictionary<EntityId, List<Claim>> _around;

    private PlaceFinding(Dictionary<EntityId, List<Claim>> around) => _around = around;

    /// <summary>Reads the surroundings of all places of some contacts, level by level.</summary>
    public static async ValueTask<PlaceFinding> ReadAsync(
        IGraphSnapshot snapshot, IReadOnlyList<Contact> contacts, CancellationToken cancellationToken)
    {
        var around = new Dictionary<EntityId, List<Claim>>();
        var frontier = contacts
            .Where(contact => contact.Of(Predicate.HeldAt).Select(claim => claim.Object.Entity).Distinct().Count() > 1)
            .SelectMany(contact => contact.Of(Predicate.HeldAt).Select(claim => claim.Object.Entity!.Value))
            .Distinct()
            .ToList();
        for (var depth = 0; depth < Depth && frontier.Count > 0; depth++)
        {
            var pages = await snapshot.ReadClaimsAsync(
                new ClaimQuery { Anchors = frontier, Predicates = [Predicate.LocatedIn] },
                PageRequest.First(100),
                cancellationToken);
            foreach (var (place, page) in frontier.Zip(pages))
            {
                around[place] = [.. page.Items];
            }

            frontier =
            [
                .. pages.SelectMany(page => page.Items).Select(claim => claim.Object.Entity!.Value).Distinct()
                    .Where(place => !around.ContainsKey(place)),
            ];
        }

        return new PlaceFinding(around);
    }

    /// <summary>
    /// Returns the claims with the narrowest places of a contact: none if no place is recorded, one place, or several
    /// places that are disputed. Each place occurs once.
    /// </summary>
    public IReadOnlyList<Claim> Narrowest(Contact contact)
    {
        var claims = contact.Of(Predicate.HeldAt).DistinctBy(claim => claim.Object.Entity).ToList();
        return claims.FindAll(claim => !claims.Exists(other =>
            other != claim && IsWithin(other.Object.Entity!.Value, claim.Object.Entity!.Value)));
    }

    private bool IsWithin(EntityId place, EntityId outer)
    {
        var seen = new HashSet<EntityId> { place };
        var level = new List<EntityId> { place };
        while (level.Count > 0)
        {
            level =
            [
                .. level.SelectMany(one => _around.GetValueOrDefault(one, []))
                    .Select(claim => claim.Object.Entity!.Value)
                    .Where(seen.Add),
            ];
            if (level.Contains(outer))
            {
                return true;
            }
        }

        return false;
    }
}
