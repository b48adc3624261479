using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Revisions;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Sources;

namespace DiploGraph.Server.Resolvers.Revisions;

/// <summary>The fields of changes of claims and entities: the versions before and after.</summary>
internal static class ChangeResolvers
{
    /// <summary>Binds the fields.</summary>
    public static void Bind(ResolverMap map)
    {
        map.Field<ClaimChange, ChangeKind>("ClaimChange.kind", static change => change.Kind);
        map.Field<ClaimChange, Claim?>("ClaimChange.before", static change => change.Before);
        map.Field<ClaimChange, Claim>("ClaimChange.after", static change => change.After);
        map.List<ClaimChange, ClaimPart>("ClaimChange.changed", static change => change.Changed);

        map.Field<EntityChange, ChangeKind>("EntityChange.kind", static change => change.Kind);
        map.Field<EntityChange, EntityVersion?>(
            "EntityChange.before", static change => change.Before is null ? null : new EntityVersion(change.Before));
        map.Field<EntityChange, EntityVersion>("EntityChange.after", static change => new EntityVersion(change.After));
        map.List<EntityChange, EntityPart>("EntityChange.changed", static change => change.Changed);
        EntityBindings.BindEntity<EntityChange>(map, "EntityChange.entity", static change => change.After.Id);

        map.Field<EntityVersion, string>("EntityVersion.id", static it => it.Entity.Id.Value);
        map.Field<EntityVersion, string>("EntityVersion.label", static it => it.Entity.Label);
        map.Field<EntityVersion, string?>("EntityVersion.disambiguation", static it => it.Entity.Disambiguation);
        map.Field<EntityVersion, bool>("EntityVersion.withdrawn", static it => it.Entity.IsWithdrawn);
        map.Field<EntityVersion, SourceDescription?>("EntityVersion.source", static it => it.Entity.Source);
        map.List<EntityVersion, DatasetCoverage>("EntityVersion.coverage", static it =>
            [.. (it.Entity.Dataset?.Coverage ?? []).Select(part => new DatasetCoverage(it.Entity.Id, part))]);
        map.Field<EntityVersion, long>("EntityVersion.recordedFrom", static it => it.Entity.RecordedFrom);
        map.Field<EntityVersion, long?>("EntityVersion.recordedTo", static it => it.Entity.RecordedTo);
        SourceDescriptionBindings.Bind<SourceDescription>(map, "SourceDescription", static it => it);
    }
}

/// <summary>
/// A version of an entity, which may differ from the entity in the version of the graph that the request reads.
/// </summary>
/// <param name="Entity">The version.</param>
internal sealed record EntityVersion(Entity Entity);
