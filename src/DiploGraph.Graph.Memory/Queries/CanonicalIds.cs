using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Sources;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>Puts canonical ids in the place of those under which something was recorded.</summary>
internal sealed class CanonicalIds(Identities identities, EntityTable entities)
{
    public Claim In(Claim claim)
    {
        if (identities.IsNone)
        {
            return claim;
        }

        var subject = Of(claim.Subject);
        var @object = claim.Object.Entity is { } entity ? ClaimValue.Of(Of(entity)) : claim.Object;
        return claim with
        {
            Subject = subject,
            Object = @object,
            Qualifiers = In(claim.Qualifiers),
            RecordedSubject = subject == claim.Subject ? null : claim.Subject,
            RecordedObject = @object == claim.Object ? null : claim.Object.Entity,
        };
    }

    public Evidence In(Evidence evidence) => identities.IsNone ? evidence : evidence with
    {
        Source = Of(evidence.Source),
        AttributedTo = evidence.AttributedTo is { } other ? Of(other) : null,
    };

    public Capture In(Capture capture) =>
        identities.IsNone ? capture : capture with { Source = Of(capture.Source) };

    public Entity In(Entity entity)
    {
        if (identities.IsNone)
        {
            return entity;
        }

        var others = identities.OthersOf(entities.Find(entity.Id));
        return others.Length == 0 && entity is { Source: null, Dataset: null } ? entity : entity with
        {
            OtherIds = Array.ConvertAll(others, entities.Id),
            Source = entity.Source is { } source
                ? source with
                {
                    DerivedFrom = In(source.DerivedFrom),
                    Speaks = source.Speaks is { } speaker ? Of(speaker) : null,
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

    private EntityId[] In(IReadOnlyList<EntityId> ids) => [.. ids.Select(Of).Distinct()];

    private QualifierSet In(QualifierSet qualifiers)
    {
        var isChanged = false;
        foreach (var qualifier in qualifiers)
        {
            isChanged |= qualifier.Value.Entity is { } entity && Of(entity) != entity;
        }

        return isChanged
            ? new QualifierSet(qualifiers.Select(qualifier => qualifier.Value.Entity is { } entity
                ? new Qualifier(qualifier.Key, ClaimValue.Of(Of(entity)))
                : qualifier))
            : qualifiers;
    }

    private EntityId Of(EntityId id) => identities.CanonicalOf(id, entities);
}
