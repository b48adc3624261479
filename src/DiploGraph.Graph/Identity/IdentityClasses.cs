using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Identity;

/// <summary>
/// Which entities are one, from believed SAME_AS claims: those that a chain of such claims joins, whichever way each of
/// them points. The canonical one of a class is the entity that others are the same as and that is itself the same as
/// none: the object of the decision, the last of a chain. Where there are several such, or in a ring none, it is the
/// one with the smallest id by code unit.
/// </summary>
public sealed class IdentityClasses
{
    private readonly Dictionary<EntityId, EntityId> _canonical = [];
    private readonly Dictionary<EntityId, IReadOnlyList<EntityId>> _members = [];

    private IdentityClasses(IEnumerable<List<EntityId>> classes, HashSet<EntityId> subjects)
    {
        foreach (var members in classes)
        {
            members.Sort();
            var canonical = members.Find(member => !subjects.Contains(member));
            canonical = canonical == default ? members[0] : canonical;
            _members.Add(canonical, members);
            foreach (var member in members)
            {
                _canonical.Add(member, canonical);
            }
        }
    }

    /// <summary>The canonical id of each class, in no order.</summary>
    public IReadOnlyCollection<EntityId> All => _members.Keys;

    /// <summary>The classes that some decisions make.</summary>
    /// <param name="decisions">The subjects and objects of the believed SAME_AS claims.</param>
    public static IdentityClasses Of(IEnumerable<(EntityId Subject, EntityId Object)> decisions)
    {
        var classes = new Dictionary<EntityId, List<EntityId>>();
        var subjects = new HashSet<EntityId>();
        foreach (var (subject, @object) in decisions)
        {
            if (subject == @object)
            {
                continue;
            }

            subjects.Add(subject);
            Join(classes, subject, @object);
        }

        return new IdentityClasses(classes.Values.Distinct(), subjects);
    }

    /// <summary>The id of the entity that this one is; of an entity that no decision joins, its own.</summary>
    public EntityId CanonicalOf(EntityId id) => _canonical.GetValueOrDefault(id, id);

    /// <summary>All ids of the entity that this one is, by code unit, the canonical one among them.</summary>
    public IReadOnlyList<EntityId> MembersOf(EntityId id) => _members.GetValueOrDefault(CanonicalOf(id), [id]);

    // The smaller class goes into the larger one, so that many decisions take little longer than few.
    private static void Join(Dictionary<EntityId, List<EntityId>> classes, EntityId one, EntityId other)
    {
        var (left, right) = (ClassOf(classes, one), ClassOf(classes, other));
        if (left == right)
        {
            return;
        }

        var (small, large) = left.Count < right.Count ? (left, right) : (right, left);
        large.AddRange(small);
        foreach (var member in small)
        {
            classes[member] = large;
        }
    }

    private static List<EntityId> ClassOf(Dictionary<EntityId, List<EntityId>> classes, EntityId id)
    {
        if (!classes.TryGetValue(id, out var members))
        {
            classes.Add(id, members = [id]);
        }

        return members;
    }
}
