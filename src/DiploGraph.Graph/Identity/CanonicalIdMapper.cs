using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Identity;

/// <summary>
/// Replaces recorded ids with canonical ids, for a version of the graph in which several ids may belong to one entity.
/// </summary>
/// <param name="canonicalOf">Returns the canonical id of an id; the id itself if it is not joined with another.</param>
/// <param name="othersOf">Returns the other ids of the entity with a canonical id.</param>
public sealed class CanonicalIdMapper(
    Func<EntityId, EntityId> canonicalOf, Func<EntityId, IReadOnlyList<EntityId>> othersOf)
{
    /// <summary>Maps a claim, which keeps the recorded ids that differ.</summary>
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

    /// <summary>Maps a piece of evidence.</summary>
    public Evidence Of(Evidence evidence) => evidence with
    {
        Source = canonicalOf(evidence.Source),
        AttributedTo = evidence.AttributedTo is { } other ? canonicalOf(other) : null,
    };

    /// <summary>Maps a capture.</summary>
    public Capture Of(Capture capture) => capture with { Source = canonicalOf(capture.Source) };

    /// <summary>Maps an entity and adds its other ids.</summary>
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
                    Coverage =
                    [
                        .. dataset.Coverage.Select(part => part with
                        {
                            Subjects = Of(part.Subjects),
                            Counterparts = Of(part.Counterparts),
                            Places = Of(part.Places),
                        }),
                    ],
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
