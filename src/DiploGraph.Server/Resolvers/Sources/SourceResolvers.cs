using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Quotes;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Sources;

/// <summary>The fields of sources and their captures.</summary>
internal sealed class SourceResolvers(Pager pager)
{
    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        SourceDescriptionBindings.Bind<Entity>(map, "Source", static source => source.Source!);
        map.BatchList<Entity, Capture>("Source.captures", ReadCapturesAsync);
        map.Batch<Entity, EvidencePage>("Source.evidence", ReadEvidenceAsync);

        map.Field<Rights, string?>("Rights.license", static rights => rights.License);
        map.Field<Rights, string?>("Rights.attribution", static rights => rights.Attribution);
        map.Field<Rights, string?>("Rights.terms", static rights => rights.Terms);
        map.Field<Rights, bool>("Rights.mayStoreText", static rights => rights.MayStoreText);
        map.Field<Rights, bool>("Rights.mayRedistributeText", static rights => rights.MayRedistributeText);
        map.Field<Rights, int?>("Rights.maxQuoteChars", static rights => rights.MaxQuoteChars);

        map.Field<Capture, string>("Capture.sha256", static capture => capture.Sha256);
        map.Field<Capture, long>("Capture.byteLength", static capture => capture.ByteLength);
        map.Field<Capture, string>("Capture.mediaType", static capture => capture.MediaType);
        map.Field<Capture, DateOnly?>("Capture.retrieved", static capture => capture.Retrieved);
        map.Field<Capture, long>("Capture.recordedFrom", static capture => capture.RecordedFrom);
        map.Batch<Capture, string?>("Capture.text", ReadTextsAsync);
        EntityBindings.BindEntity<Capture>(map, "Capture.source", static capture => capture.Source);
    }

    private static async ValueTask ReadCapturesAsync(
        FieldContext context, ReadOnlyMemory<Entity> sources, BatchListResult<Capture> results)
    {
        var distinct = DistinctIds.FromRows(sources.Span);
        var captures = await context.Snapshot().ReadCapturesAsync(
            distinct.Ids, context.CancellationToken);
        for (var row = 0; row < sources.Length; row++)
        {
            results.AddRange(row, [.. captures[distinct[row]]]);
        }
    }

    private async ValueTask ReadEvidenceAsync(
        FieldContext context, ReadOnlyMemory<Entity> sources, BatchResult<EvidencePage> results)
    {
        var request = pager.Read(context);
        var distinct = DistinctIds.FromRows(sources.Span);
        IReadOnlyList<Page<Graph.Claims.Evidence>>? pages = null;
        if (context.Selection.IsAnyOtherSelected("totalCount"))
        {
            pages = await context.Snapshot().ReadEvidenceOfSourcesAsync(
                distinct.Ids, request.Page, context.CancellationToken);
        }

        for (var row = 0; row < sources.Length; row++)
        {
            var source = sources.Span[row].Id;
            if (request.Check(source.Value) is { } error)
            {
                results.SetError(row, error);
                continue;
            }

            var page = pages is null ? Page<Graph.Claims.Evidence>.Empty : pages[distinct[row]];
            results[row] = new EvidencePage(request, page, source.Value) { Source = source };
        }
    }

    // The right to store a text does not include the right to publish it: the rights of the source decide.
    private static async ValueTask ReadTextsAsync(
        FieldContext context, ReadOnlyMemory<Capture> captures, BatchResult<string?> results)
    {
        var ids = Array.ConvertAll(
            captures.ToArray(), capture => capture.Text is null ? null : (EntityId?)capture.Source);
        var sources = await EntityReader.FindAsync(context, ids);
        for (var row = 0; row < ids.Length; row++)
        {
            results[row] = sources[row]?.Source?.Rights.MayRedistributeText == true ? captures.Span[row].Text : null;
        }
    }
}
