using System.Collections.Frozen;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Identity;

namespace DiploGraph.Graph.Memory.Tables;

/// <summary>
/// The entities that are the same in a version of the graph, by handle (<see cref="IdentityClasses"/>). If no claim
/// joins any entities, the map is <see cref="None"/> and a lookup costs one comparison.
/// </summary>
internal sealed class IdentityMap
{
    private readonly FrozenDictionary<int, int> _canonical;
    private readonly FrozenDictionary<int, int[]> _others;

    private IdentityMap(Dictionary<int, int> canonical, Dictionary<int, int[]> others) =>
        (_canonical, _others) = (canonical.ToFrozenDictionary(), others.ToFrozenDictionary());

    public static IdentityMap None { get; } = new([], []);

    public bool IsNone => _canonical.Count == 0;

    public static IdentityMap Of(IdentityClasses classes, EntityTable entities)
    {
        if (classes.All.Count == 0)
        {
            return None;
        }

        var canonical = new Dictionary<int, int>();
        var others = new Dictionary<int, int[]>();
        foreach (var id in classes.All)
        {
            var one = entities.Find(id);
            others[one] =
                [.. classes.MembersOf(id).Where(member => member != id).Select(member => entities.Find(member))];
            foreach (var other in others[one])
            {
                canonical[other] = one;
            }
        }

        return new IdentityMap(canonical, others);
    }

    /// <summary>Returns the canonical handle of an entity.</summary>
    public int CanonicalOf(int entity) => IsNone ? entity : _canonical.GetValueOrDefault(entity, entity);

    /// <summary>Returns the canonical id of an entity.</summary>
    public EntityId CanonicalOf(EntityId id, EntityTable entities) =>
        !IsNone && _canonical.TryGetValue(entities.Find(id), out var canonical) ? entities.Id(canonical) : id;

    /// <summary>Returns whether a handle is a noncanonical one of its entity.</summary>
    public bool IsOther(int entity) => !IsNone && _canonical.ContainsKey(entity);

    /// <summary>Returns the other handles of a canonical entity, sorted by id.</summary>
    public int[] OthersOf(int canonical) => IsNone ? [] : _others.GetValueOrDefault(canonical, []);
}
