using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Sources;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL.Execution;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers;

/// <summary>Datasets and what they cover.</summary>
internal static class DatasetResolvers
{
    /// <summary>Binds them.</summary>
    public static void Bind(ResolverMap map)
    {
        map.BatchList<Entity, Entity>(
            "Dataset.documents",
            static (context, datasets, results) => EntityReader.FillAsync(
                context, Array.ConvertAll(datasets.ToArray(), dataset => dataset.Dataset!.Sources), results));
        map.List<Entity, DatasetCoverage>(
            "Dataset.coverage",
            static dataset => [.. dataset.Dataset!.Coverage.Select(part => new DatasetCoverage(dataset.Id, part))]);

        ClaimResolvers.BindEntity<DatasetCoverage>(map, "Coverage.dataset", static coverage => coverage.Dataset);
        map.BatchList<DatasetCoverage, Entity>(
            "Coverage.subjects",
            static (context, parts, results) => EntityReader.FillAsync(
                context, Array.ConvertAll(parts.ToArray(), part => part.Coverage.Subjects), results));
        map.Field<DatasetCoverage, EdtfTime>("Coverage.during", static part => part.Coverage.During);
        map.List<DatasetCoverage, EntityType>("Coverage.contacts", static part => part.Coverage.Contacts);
        map.Field<DatasetCoverage, string?>("Coverage.note", static part => part.Coverage.Note);
    }
}

/// <summary>A part of what a dataset covers.</summary>
internal readonly record struct DatasetCoverage(EntityId Dataset, Coverage Coverage);
