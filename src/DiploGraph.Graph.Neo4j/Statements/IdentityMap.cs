using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Identity;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>Which entities are one at a revision, for statements and for what they answer.</summary>
internal sealed class IdentityMap
{
    private readonly IdentityClasses _classes;
    private readonly CanonicalIdMapper _form;

    /// <summary>The classes that believed SAME_AS claims make.</summary>
    public IdentityMap(IEnumerable<(EntityId Subject, EntityId Object)> decisions)
    {
        _classes = IdentityClasses.Of(decisions);
        _form = new CanonicalIdMapper(
            _classes.CanonicalOf, id => [.. _classes.MembersOf(id).Where(member => member != id)]);
        var members = new Dictionary<string, object?>(StringComparer.Ordinal);
        var canonical = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var one in _classes.All)
        {
            var ids = _classes.MembersOf(one).Select(id => id.Value).ToArray();
            foreach (var id in _classes.MembersOf(one))
            {
                members.Add(id.Value, ids);
                HasTimed |= EntityTypes.Timed.Contains(id.Type);
                if (id != one)
                {
                    canonical.Add(id.Value, one.Value);
                }
            }
        }

        (Members, Canonical) = (members, canonical);
    }

    /// <summary>No entity is another.</summary>
    public static IdentityMap None { get; } = new([]);

    public bool IsNone => Members.Count == 0;

    /// <summary>Whether happenings or statements are among what is one.</summary>
    public bool HasTimed { get; }

    /// <summary>By each id that is one with another, all ids of the entity.</summary>
    public IReadOnlyDictionary<string, object?> Members { get; }

    /// <summary>By each id that is not the canonical one, the canonical one.</summary>
    public IReadOnlyDictionary<string, object?> Canonical { get; }

    public EntityId CanonicalOf(EntityId id) => _classes.CanonicalOf(id);

    /// <summary>All ids of the entity of an id.</summary>
    public IEnumerable<string> MembersOf(EntityId id) => _classes.MembersOf(id).Select(member => member.Value);

    public Claim In(Claim claim) => IsNone ? claim : _form.Of(claim);

    public Evidence In(Evidence evidence) => IsNone ? evidence : _form.Of(evidence);

    public Capture In(Capture capture) => IsNone ? capture : _form.Of(capture);

    public Entity In(Entity entity) => IsNone ? entity : _form.Of(entity);
}
