using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Identity;

/// <summary>
/// The classes of ids that believed SAME_AS claims join into one entity. A chain of such claims joins its entities,
/// regardless of the direction of each claim. The canonical id of a class is the one that is not the subject of any of
/// these claims: the object of the decision, or the end of a chain. If there are several, or none because the claims
/// form a cycle, it is the smallest of the candidates by code unit.
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

    /// <summary>The canonical id of each class, in no particular order.</summary>
    public IReadOnlyCollection<EntityId> All => _members.Keys;

    /// <summary>Creates the classes that result from some decisions.</summary>
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

    /// <summary>Returns the canonical id of an id; the id itself if no decision joins it with another.</summary>
    public EntityId CanonicalOf(EntityId id) => _canonical.GetValueOrDefault(id, id);

    /// <summary>Returns all ids of the entity with an id, including the canonical one, by code unit.</summary>
    public IReadOnlyList<EntityId> MembersOf(EntityId id) => _members.GetValueOrDefault(CanonicalOf(id), [id]);

    // Merges the smaller class into the larger one, which keeps the time for many decisions almost linear.
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
