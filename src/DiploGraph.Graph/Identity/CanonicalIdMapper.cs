using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Identity;

/// <summary>
/// Puts canonical ids in the place of those under which something was recorded, for a version of the graph in which
/// some ids are one.
/// </summary>
/// <param name="canonicalOf">The canonical id of an id; itself where it is one with no other.</param>
/// <param name="othersOf">The other ids of the entity of a canonical id.</param>
public sealed class CanonicalIdMapper(
    Func<EntityId, EntityId> canonicalOf, Func<EntityId, IReadOnlyList<EntityId>> othersOf)
{
    /// <summary>A claim, which tells the ids that it was recorded with where they are others.</summary>
    public Claim Of(Claim claim)
    {
        var subject = canonicalOf(claim.Subject);
        var @object = Of(claim.Object);
        return claim with
        {
            Subject = subject,
            Object = @object,
            Qualifiers = Of(claim.Qualifiers),
            RecordedSubject = subject == claim.Subject ? null : claim.Subject,
            RecordedObject = @object == claim.Object ? null : claim.Object.Entity,
        };
    }

    /// <summary>A piece of evidence.</summary>
    public Evidence Of(Evidence evidence) => evidence with
    {
        Source = canonicalOf(evidence.Source),
        AttributedTo = evidence.AttributedTo is { } other ? canonicalOf(other) : null,
    };

    /// <summary>A capture.</summary>
    public Capture Of(Capture capture) => capture with { Source = canonicalOf(capture.Source) };

    /// <summary>An entity, with the other ids that it has.</summary>
    public Entity Of(Entity entity)
    {
        var others = othersOf(entity.Id);
        return others.Count == 0 && entity is { Source: null, Dataset: null } ? entity : entity with
        {
            OtherIds = others,
            Source = entity.Source is { } source
                ? source with
                {
                    DerivedFrom = Of(source.DerivedFrom),
                    Speaks = source.Speaks is { } speaker ? canonicalOf(speaker) : null,
                }
                : null,
            Dataset = entity.Dataset is { } dataset
                ? dataset with
                {
                    Sources = Of(dataset.Sources),
                    Coverage = [.. dataset.Coverage.Select(part => part with { Subjects = Of(part.Subjects) })],
                }
                : null,
        };
    }

    private EntityId[] Of(IReadOnlyList<EntityId> ids) => [.. ids.Select(canonicalOf).Distinct()];

    private ClaimValue Of(ClaimValue value) =>
        value.Entity is { } entity && canonicalOf(entity) is var one && one != entity ? ClaimValue.Of(one) : value;

    private QualifierSet Of(QualifierSet qualifiers)
    {
        var isChanged = false;
        foreach (var qualifier in qualifiers)
        {
            isChanged |= qualifier.Value.Entity is { } entity && canonicalOf(entity) != entity;
        }

        return isChanged
            ? new QualifierSet(qualifiers.Select(qualifier => new Qualifier(qualifier.Key, Of(qualifier.Value))))
            : qualifiers;
    }
}
