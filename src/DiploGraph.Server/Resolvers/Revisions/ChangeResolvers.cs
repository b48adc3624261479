using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Sources;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Execution;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Revisions;

/// <summary>What became of claims and entities: the versions before and after.</summary>
internal static class ChangeResolvers
{
    /// <summary>Binds them.</summary>
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
        ClaimResolvers.BindEntity<EntityChange>(map, "EntityChange.entity", static change => change.After.Id);

        map.Field<EntityVersion, string>("EntityVersion.id", static it => it.Entity.Id.Value);
        map.Field<EntityVersion, string>("EntityVersion.label", static it => it.Entity.Label);
        map.Field<EntityVersion, string?>("EntityVersion.disambiguation", static it => it.Entity.Disambiguation);
        map.Field<EntityVersion, SourceDescription?>("EntityVersion.source", static it => it.Entity.Source);
        map.List<EntityVersion, DatasetCoverage>("EntityVersion.coverage", static it =>
            [.. (it.Entity.Dataset?.Coverage ?? []).Select(part => new DatasetCoverage(it.Entity.Id, part))]);
        map.Field<EntityVersion, long>("EntityVersion.recordedFrom", static it => it.Entity.RecordedFrom);
        map.Field<EntityVersion, long?>("EntityVersion.recordedTo", static it => it.Entity.RecordedTo);
        BindDescription(map);
    }

    private static void BindDescription(ResolverMap map)
    {
        map.Field<SourceDescription, SourceKind>("SourceDescription.documentKind", static it => it.Kind);
        map.Field<SourceDescription, string>("SourceDescription.title", static it => it.Title);
        map.Field<SourceDescription, string?>("SourceDescription.url", static it => it.Url);
        map.Field<SourceDescription, string?>("SourceDescription.publisher", static it => it.Publisher);
        map.Field<SourceDescription, string?>("SourceDescription.credit", static it => it.Credit);
        map.Field<SourceDescription, EdtfTime?>("SourceDescription.published", static it => it.Published);
        map.Field<SourceDescription, string?>("SourceDescription.publishedBasis", static it => it.PublishedBasis);
        map.Field<SourceDescription, string?>("SourceDescription.language", static it => it.Language);
        map.Field<SourceDescription, string?>("SourceDescription.reliability", static it => it.Reliability?.ToString());
        map.Field<SourceDescription, Rights>("SourceDescription.rights", static it => it.Rights);
        map.BatchList<SourceDescription, Entity>(
            "SourceDescription.derivedFrom",
            static (context, sources, results) => EntityReader.FillAsync(
                context, Array.ConvertAll(sources.ToArray(), source => source.DerivedFrom), results));
        ClaimResolvers.BindEntity<SourceDescription>(map, "SourceDescription.speaksFor", static it => it.Speaks);
    }
}

/// <summary>A version of an entity, which is not the entity of the graph that is read.</summary>
/// <param name="Entity">The version.</param>
internal sealed record EntityVersion(Entity Entity);
