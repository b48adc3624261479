using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Identity;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Neo4j.Statements;

/// <summary>The entities that SAME_AS claims join at a revision, for use in statements and their results.</summary>
internal sealed class IdentityMap
{
    private readonly IdentityClasses _classes;
    private readonly CanonicalIdMapper _form;

    /// <summary>Creates the map from the believed SAME_AS claims.</summary>
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

    /// <summary>The map without any joined entities.</summary>
    public static IdentityMap None { get; } = new([]);

    public bool IsNone => Members.Count == 0;

    /// <summary>True if a joined entity has a type with a time (a happening or a statement).</summary>
    public bool HasTimed { get; }

    /// <summary>Maps each id of a joined entity to all its ids.</summary>
    public IReadOnlyDictionary<string, object?> Members { get; }

    /// <summary>Maps each id that is not canonical to the canonical id.</summary>
    public IReadOnlyDictionary<string, object?> Canonical { get; }

    public EntityId CanonicalOf(EntityId id) => _classes.CanonicalOf(id);

    /// <summary>Returns all ids of the entity with this id.</summary>
    public IEnumerable<string> MembersOf(EntityId id) => _classes.MembersOf(id).Select(member => member.Value);

    public Claim Canonicalize(Claim claim) => IsNone ? claim : _form.Of(claim);

    public Evidence Canonicalize(Evidence evidence) => IsNone ? evidence : _form.Of(evidence);

    public Capture Canonicalize(Capture capture) => IsNone ? capture : _form.Of(capture);

    public Entity Canonicalize(Entity entity) => IsNone ? entity : _form.Of(entity);
}
