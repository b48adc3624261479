using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Impact;
using DiploGraph.Graph.Stores;
using DiploGraph.GraphQL.Execution;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers;

/// <summary><c>impact</c>: what rests on a source.</summary>
internal sealed class ImpactResolvers(Paging paging)
{
    private const string CursorOrder = "impacted claim";
    private const string Name = "ImpactedClaim";

    /// <summary>The most entities that are named as left without claims.</summary>
    private const int MaxLeftWithout = 1_000;

    /// <summary>Binds them.</summary>
    public void Bind(ResolverMap map)
    {
        map.FieldAsync<GraphRequest, SourceImpact>("Query.impact", ReadAsync);
        map.Field<SourceImpact, Entity>("Impact.source", static impact => impact.Source);
        map.List<SourceImpact, Entity>("Impact.copies", static impact => impact.Copies);
        map.Field<SourceImpact, ImpactedClaimPage>(
            "Impact.falls", (context, impact) => Page(context, impact.Falls));
        map.Field<SourceImpact, ImpactedClaimPage>(
            "Impact.stays",
            (context, impact) => Page(
                context,
                context.Arguments.Get<bool>("onOneSource")
                    ? [.. impact.Stays.Where(claim => claim.After == 1)]
                    : impact.Stays));
        map.List<SourceImpact, Entity>(
            "Impact.leftWithout", static impact => [.. impact.LeftWithout.Take(MaxLeftWithout)]);

        map.List<ImpactedClaimPage, ItemEdge<ImpactedClaim>>($"{Name}Connection.edges", static page => page.ItemEdges);
        map.List<ImpactedClaimPage, Claim>(
            $"{Name}Connection.nodes", static page => [.. page.Items.Select(claim => claim.Claim)]);
        ConnectionResolvers.BindPage<ImpactedClaimPage>(map, $"{Name}Connection", static page => page.PageInfo);
        map.Field<ImpactedClaimPage, int>($"{Name}Connection.totalCount", static page => page.Total);
        map.Field<ItemEdge<ImpactedClaim>, string>($"{Name}Edge.cursor", static edge => edge.Cursor);
        map.Field<ItemEdge<ImpactedClaim>, Claim>($"{Name}Edge.node", static edge => edge.Node.Claim);
        map.Field<ItemEdge<ImpactedClaim>, int>($"{Name}Edge.before", static edge => edge.Node.Before);
        map.Field<ItemEdge<ImpactedClaim>, int>($"{Name}Edge.after", static edge => edge.Node.After);
    }

    private static async ValueTask<SourceImpact> ReadAsync(FieldContext context, GraphRequest request)
    {
        var source = await AskedEntities.GetAsync(context, "source");
        return source.Type == EntityType.Source
            ? await SourceImpacts.ReadAsync(request.Snapshot, source.Id, context.CancellationToken)
            : throw ApiErrors.BadInput($"The argument source: {source.Id} is no source.");
    }

    private ImpactedClaimPage Page(FieldContext context, IReadOnlyList<ImpactedClaim> claims)
    {
        var request = paging.Read(context.Arguments, CursorOrder);
        var page = PageOfList.Cut(claims, static claim => new PageKey("", claim.Claim.Id.Value), request);
        return new ImpactedClaimPage(paging, CursorOrder, page, claims.Count);
    }

    /// <summary>A page of claims that a source supports.</summary>
    private sealed class ImpactedClaimPage(Paging paging, string order, Page<ImpactedClaim> page, int total)
        : Connection<ImpactedClaim>(paging, order, page)
    {
        /// <summary>How many there are on all pages.</summary>
        public int Total => total;
    }
}
