using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Provenance;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Analysis;

/// <summary><c>impact</c>: the claims that depend on a source.</summary>
internal sealed class ImpactResolvers(Pager pager)
{
    private const string Name = "ImpactedClaim";

    /// <summary>The maximum number of entities in the list of those left without claims.</summary>
    private const int MaxLeftWithout = 1_000;

    /// <summary>Binds the fields.</summary>
    public void Bind(ResolverMap map)
    {
        map.FieldAsync<RequestContext, SourceImpact>("Query.impact", ReadAsync);
        map.Field<SourceImpact, Entity>("Impact.source", static impact => impact.Source);
        map.List<SourceImpact, Entity>("Impact.copies", static impact => impact.Copies);
        map.Field<SourceImpact, ImpactedClaimPage>(
            "Impact.falls", (context, impact) => Page(context, impact, impact.Falls));
        map.Field<SourceImpact, ImpactedClaimPage>(
            "Impact.stays",
            (context, impact) => Page(
                context,
                impact,
                context.Arguments.Get<bool>("onOneSource")
                    ? [.. impact.Stays.Where(claim => claim.After == 1)]
                    : impact.Stays));
        map.List<SourceImpact, Entity>(
            "Impact.leftWithout", static impact => [.. impact.LeftWithout.Take(MaxLeftWithout)]);

        map.List<ImpactedClaimPage, ItemEdge<ImpactedClaim>>($"{Name}Connection.edges", static page => page.ItemEdges);
        map.List<ImpactedClaimPage, Claim>(
            $"{Name}Connection.nodes", static page => [.. page.Items.Select(claim => claim.Claim)]);
        ConnectionBindings.BindPage<ImpactedClaimPage>(map, $"{Name}Connection", static page => page.PageInfo);
        map.Field<ImpactedClaimPage, int>($"{Name}Connection.totalCount", static page => page.Total);
        map.Field<ItemEdge<ImpactedClaim>, string>($"{Name}Edge.cursor", static edge => edge.Cursor);
        map.Field<ItemEdge<ImpactedClaim>, Claim>($"{Name}Edge.node", static edge => edge.Node.Claim);
        map.Field<ItemEdge<ImpactedClaim>, int>($"{Name}Edge.before", static edge => edge.Node.Before);
        map.Field<ItemEdge<ImpactedClaim>, int>($"{Name}Edge.after", static edge => edge.Node.After);
    }

    private static async ValueTask<SourceImpact> ReadAsync(FieldContext context, RequestContext request)
    {
        var source = await EntityArgumentReader.GetAsync(context, "source");
        return source.Type == EntityType.Source
            ? await SourceImpactAnalyzer.ReadAsync(request.Snapshot, source.Id, context.CancellationToken)
            : throw ApiErrors.BadInput($"Argument source: {source.Id} is not a source.");
    }

    private ImpactedClaimPage Page(FieldContext context, SourceImpact impact, IReadOnlyList<ImpactedClaim> claims)
    {
        var request = pager.Read(context);
        var source = impact.Source.Id.Value;
        if (request.Check(source) is { } error)
        {
            throw error;
        }

        var page = ListPager.Cut(claims, static claim => new PageKey("", claim.Claim.Id.Value), request.Page);
        return new ImpactedClaimPage(request, page, source, claims.Count);
    }

    /// <summary>A page of claims that a source supports.</summary>
    private sealed class ImpactedClaimPage(
        ConnectionRequest request, Page<ImpactedClaim> page, string source, int total)
        : Connection<ImpactedClaim>(request, page, source)
    {
        /// <summary>The number of claims on all pages.</summary>
        public int Total => total;
    }
}
