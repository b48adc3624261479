using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Identity;
using DiploGraph.Graph.Sources;

namespace DiploGraph.Graph.Neo4j.Reads;

/// <summary>Which entities are one at a revision, for statements and for what they answer.</summary>
internal sealed class Identities
{
    private readonly IdentityClasses _classes;

    /// <summary>The classes that believed SAME_AS claims make.</summary>
    public Identities(IEnumerable<(EntityId Subject, EntityId Object)> decisions)
    {
        _classes = IdentityClasses.Of(decisions);
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
    public static Identities None { get; } = new([]);

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

    public Claim In(Claim claim)
    {
        if (IsNone)
        {
            return claim;
        }

        var subject = CanonicalOf(claim.Subject);
        var @object = In(claim.Object);
        return claim with
        {
            Subject = subject,
            Object = @object,
            Qualifiers = In(claim.Qualifiers),
            RecordedSubject = subject == claim.Subject ? null : claim.Subject,
            RecordedObject = @object == claim.Object ? null : claim.Object.Entity,
        };
    }

    public Evidence In(Evidence evidence) => IsNone ? evidence : evidence with
    {
        Source = CanonicalOf(evidence.Source),
        AttributedTo = evidence.AttributedTo is { } other ? CanonicalOf(other) : null,
    };

    public Capture In(Capture capture) => IsNone ? capture : capture with { Source = CanonicalOf(capture.Source) };

    public Entity In(Entity entity)
    {
        var others = IsNone ? [] : _classes.MembersOf(entity.Id).Where(id => id != entity.Id).ToArray();
        return IsNone || (others.Length == 0 && entity is { Source: null, Dataset: null }) ? entity : entity with
        {
            OtherIds = others,
            Source = entity.Source is { } source
                ? source with
                {
                    DerivedFrom = In(source.DerivedFrom),
                    Speaks = source.Speaks is { } speaker ? CanonicalOf(speaker) : null,
                }
                : null,
            Dataset = entity.Dataset is { } dataset
                ? dataset with
                {
                    Sources = In(dataset.Sources),
                    Coverage = [.. dataset.Coverage.Select(part => part with { Subjects = In(part.Subjects) })],
                }
                : null,
        };
    }

    private EntityId[] In(IReadOnlyList<EntityId> ids) => [.. ids.Select(CanonicalOf).Distinct()];

    private ClaimValue In(ClaimValue value) =>
        value.Entity is { } entity && CanonicalOf(entity) is var one && one != entity ? ClaimValue.Of(one) : value;

    private QualifierSet In(QualifierSet qualifiers) =>
        qualifiers.Any(qualifier => In(qualifier.Value) != qualifier.Value)
            ? new QualifierSet(qualifiers.Select(qualifier => new Qualifier(qualifier.Key, In(qualifier.Value))))
            : qualifiers;
}
