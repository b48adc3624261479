using DiploGraph.Graph.Time;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Access;
using DiploGraph.Server.Resolvers.Analysis;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Claims;
using DiploGraph.Server.Resolvers.Entities;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Proposals;
using DiploGraph.Server.Resolvers.Reads;
using DiploGraph.Server.Resolvers.Revisions;
using DiploGraph.Server.Resolvers.Search;
using DiploGraph.Server.Resolvers.Sources;
using DiploGraph.Server.Resolvers.Writes;

namespace DiploGraph.Server.Resolvers;

/// <summary>Builds the engine of the API: its schema, with every field bound to its resolver.</summary>
internal static class ApiEngine
{
    /// <summary>Builds the engine. Its request state is a <see cref="RequestContext"/>.</summary>
    /// <param name="sdl">The schema's text; see <see cref="ApiSchema.ReadSdl"/>.</param>
    /// <param name="options">The limits.</param>
    /// <exception cref="ResolverBindingException">Schema and resolvers do not match, which is a bug.</exception>
    /// <exception cref="InvalidOperationException">
    /// The schema is not valid, or a field of a filter has no implementation, which is a bug.
    /// </exception>
    /// <exception cref="ArgumentOutOfRangeException">A limit of the engine is out of its range.</exception>
    public static GraphQLEngine Create(string sdl, ApiOptions options)
    {
        var schema = ApiSchema.Build(sdl);

        // The engine rejects a page that is too large before anything executes.
        var limits = options.Engine with { MaxListSize = Math.Min(options.Engine.MaxListSize, options.MaxPageSize) };
        return new GraphQLEngine(schema, BindResolvers(schema, options), limits);
    }

    /// <summary>Binds every field of the schema to its resolver.</summary>
    public static ResolverMap BindResolvers(GraphQLSchema schema, ApiOptions options)
    {
        var map = new ResolverMap();
        var pager = new Pager(options);
        var claimPages = new ClaimPageReader(pager);
        var filters = new EntityFilterReader(schema);
        var claimFilters = new ClaimFilterReader(schema, filters);

        new RootResolvers(schema, pager, claimPages, filters, claimFilters).Bind(map);
        new NodeResolvers(options).Bind(map);
        new EntityResolvers(claimPages, claimFilters).Bind(map);
        new RelationResolvers(schema, claimPages, filters).Bind(map);
        new EvidenceResolvers(pager).Bind(map);
        new RevisionResolvers(pager, options).Bind(map);
        new RevisionSubscription(options).Bind(map);
        ChangeResolvers.Bind(map);
        new SourceResolvers(pager).Bind(map);
        new SourceUseResolvers(pager).Bind(map);
        new MetWithResolvers(schema, pager, filters, options).Bind(map);
        new AggregateResolvers(schema, filters).Bind(map);
        new ImpactResolvers(pager).Bind(map);
        ValueResolvers.Bind(map);
        ClaimResolvers.Bind(map);
        ClaimContextResolvers.Bind(map);
        DatasetResolvers.Bind(map);
        VerdictResolvers.Bind(map);
        QuoteResolvers.Bind(map);
        WalkResolvers.Bind(map);
        new SearchResolvers(pager).Bind(map);
        var committer = new ChangeCommitter();
        new CommitResolvers(committer, options).Bind(map);
        new DecisionResolvers(committer).Bind(map);
        new RevertResolvers(committer).Bind(map);
        WriteBindings.Bind(map);
        new ProposalResolvers(pager, options).Bind(map);
        new ProposalMutations(options).Bind(map);
        new ProposalDecisions(options).Bind(map);
        new AccessResolvers(pager, options).Bind(map);
        RequiredRoles.Bind(map, schema, options.Audit);
        ConnectionBindings.Bind(map);
        return BindScalars(map);
    }

    // An EdtfTime is valid by construction. Texts of other scalars pass through their coercion, which checks them.
    private static ResolverMap BindScalars(ResolverMap map) => map
        .Scalar<EdtfTime>("EdtfDate", static time => time.Text);
}
