using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.Resolvers.Bindings;

namespace DiploGraph.Server.Resolvers.Sources;

/// <summary>The fields of datasets and of their coverage.</summary>
internal static class DatasetResolvers
{
    /// <summary>Binds the fields.</summary>
    public static void Bind(ResolverMap map)
    {
        EntityBindings.BindEntities<Entity>(map, "Dataset.documents", static dataset => dataset.Dataset!.Sources);
        map.List<Entity, DatasetCoverage>(
            "Dataset.coverage",
            static dataset => [.. dataset.Dataset!.Coverage.Select(part => new DatasetCoverage(dataset.Id, part))]);

        EntityBindings.BindEntity<DatasetCoverage>(map, "Coverage.dataset", static coverage => coverage.Dataset);
        EntityBindings.BindEntities<DatasetCoverage>(
            map, "Coverage.subjects", static part => part.Coverage.Subjects);
        EntityBindings.BindEntities<DatasetCoverage>(
            map, "Coverage.counterparts", static part => part.Coverage.Counterparts);
        EntityBindings.BindEntities<DatasetCoverage>(map, "Coverage.places", static part => part.Coverage.Places);
        map.Field<DatasetCoverage, EdtfTime>("Coverage.during", static part => part.Coverage.During);
        map.List<DatasetCoverage, EntityType>("Coverage.contacts", static part => part.Coverage.Contacts);
        map.Field<DatasetCoverage, string?>("Coverage.note", static part => part.Coverage.Note);
    }
}

/// <summary>A part of the coverage of a dataset.</summary>
internal readonly record struct DatasetCoverage(EntityId Dataset, Coverage Coverage);
