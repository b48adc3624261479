using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Quotes;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Sources;

/// <summary>The fields of evidence: its quote, the position of the quote, and its verification.</summary>
internal sealed class EvidenceResolvers(Pager pager)
{
    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.Field<Evidence, string>("Evidence.id", static evidence => $"{evidence.Claim}#{evidence.Number}");
        map.Field<Evidence, int>("Evidence.number", static evidence => evidence.Number);
        map.Field<Evidence, string?>("Evidence.exact", static evidence => evidence.Quote?.Exact);
        map.Field<Evidence, string?>("Evidence.prefix", static evidence => evidence.Quote?.Prefix);
        map.Field<Evidence, string?>("Evidence.suffix", static evidence => evidence.Quote?.Suffix);
        map.Field<Evidence, int?>("Evidence.start", static evidence => evidence.Position?.Start);
        map.Field<Evidence, int?>("Evidence.end", static evidence => evidence.Position?.End);
        map.Field<Evidence, string?>("Evidence.language", static evidence => evidence.Language);
        map.Field<Evidence, Stance>("Evidence.stance", static evidence => evidence.Stance);
        map.Field<Evidence, int?>("Evidence.credibility", static evidence => evidence.Credibility);
        map.Field<Evidence, string?>("Evidence.note", static evidence => evidence.Note);
        map.Field<Evidence, long>("Evidence.recordedFrom", static evidence => evidence.RecordedFrom);
        ClaimBindings.BindClaim<Evidence>(map, "Evidence.claim", static evidence => evidence.Claim);
        map.Batch<Evidence, Capture?>("Evidence.capture", ReadCapturesAsync);
        EntityBindings.BindEntity<Evidence>(map, "Evidence.source", static evidence => evidence.Source);
        EntityBindings.BindEntity<Evidence>(map, "Evidence.attributedTo", static evidence => evidence.AttributedTo);

        map.Batch<Claim, EvidencePage>("Claim.evidence", ReadEvidenceAsync);
        ConnectionBindings.BindNodes<EvidencePage, Evidence>(map, "Evidence");
        map.Batch<EvidencePage, long>("EvidenceConnection.totalCount", CountAsync);
    }

    private async ValueTask ReadEvidenceAsync(
        FieldContext context, ReadOnlyMemory<Claim> claims, BatchResult<EvidencePage> results)
    {
        var request = pager.Read(context);
        var stances = context.FindList<Stance>("stance");
        var ids = Array.ConvertAll(claims.ToArray(), claim => claim.Id);
        var all = await context.Snapshot().ReadEvidenceAsync(ids, context.CancellationToken);
        for (var row = 0; row < ids.Length; row++)
        {
            if (request.Check(ids[row].Value) is { } error)
            {
                results.SetError(row, error);
                continue;
            }

            var selected = stances is null
                ? all[row]
                : [.. all[row].Where(evidence => stances.Contains(evidence.Stance))];
            var page = ListPager.Cut(selected, KeyOf, request.Page);
            results[row] = new EvidencePage(request, page, ids[row].Value) { Total = selected.Count };
        }
    }

    private static PageKey KeyOf(Evidence evidence) => new(PageKeyFormat.Number(evidence.Number), evidence.Claim.Value);

    private static async ValueTask CountAsync(
        FieldContext context, ReadOnlyMemory<EvidencePage> pages, BatchResult<long> results)
    {
        var all = pages.ToArray();
        var unknown = Array.FindAll(all, page => page.Total is null);
        var counts = unknown.Length == 0
            ? []
            : await context.Snapshot().CountEvidenceOfSourcesAsync(
                Array.ConvertAll(unknown, page => page.Source!.Value), context.CancellationToken);
        for (int row = 0, next = 0; row < all.Length; row++)
        {
            results[row] = all[row].Total ?? counts[next++];
        }
    }

    private static async ValueTask ReadCapturesAsync(
        FieldContext context, ReadOnlyMemory<Evidence> evidence, BatchResult<Capture?> results)
    {
        var all = evidence.ToArray();
        var distinct = DistinctIds.FromRows(
            Array.ConvertAll(all, piece => piece.CaptureSha256 is null ? null : (EntityId?)piece.Source));
        if (distinct.Ids.Count == 0)
        {
            return;
        }

        var captures = await context.Snapshot().ReadCapturesAsync(
            distinct.Ids, context.CancellationToken);
        for (var row = 0; row < all.Length; row++)
        {
            results[row] = distinct[row] < 0
                ? null
                : captures[distinct[row]].FirstOrDefault(capture => capture.Sha256 == all[row].CaptureSha256);
        }
    }
}

/// <summary>A page of the evidence of a claim, a source or a revision.</summary>
internal sealed class EvidencePage(ConnectionRequest request, Page<Evidence> page, string parent)
    : Connection<Evidence>(request, page, parent)
{
    /// <summary>The number of items on all pages; null if the store must be queried for it.</summary>
    public long? Total { get; init; }

    /// <summary>The source of the evidence; null if the page does not belong to a source.</summary>
    public EntityId? Source { get; init; }
}
