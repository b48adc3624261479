using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Execution;
using DiploGraph.GraphQL.Types;
using DiploGraph.Server.GraphQL.Connections;
using DiploGraph.Server.Resolvers.Analysis;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Claims;
using DiploGraph.Server.Resolvers.Entities;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Reads;
using DiploGraph.Server.Resolvers.Revisions;
using DiploGraph.Server.Resolvers.Search;
using DiploGraph.Server.Resolvers.Sources;

namespace DiploGraph.Server.GraphQL;

/// <summary>
/// The API over a store: the engine with the schema and its resolvers. One serves a whole process; each request opens
/// its
/// own state with <see cref="OpenRequestAsync"/>, gives it to the engine, and disposes it when the answer is written.
/// </summary>
internal sealed class DiploGraphApi
{
    private readonly IGraphStore _store;
    private readonly ApiOptions _options;

    private DiploGraphApi(IGraphStore store, ApiOptions options, string sdl, GraphQLEngine engine)
    {
        _store = store;
        _options = options;
        Sdl = sdl;
        Engine = engine;
    }

    /// <summary>The engine; its request state is a <see cref="RequestContext"/>.</summary>
    public GraphQLEngine Engine { get; }

    /// <summary>The schema's text, as it is served.</summary>
    public string Sdl { get; }

    /// <summary>Builds the schema and binds its resolvers.</summary>
    /// <exception cref="ResolverBindingException">Schema and resolvers do not fit: a bug, which stops the
    /// start.</exception>
    /// <exception cref="InvalidOperationException">The schema is not valid, or a filter means nothing:
    /// likewise.</exception>
    public static DiploGraphApi Create(IGraphStore store, ApiOptions? options = null)
    {
        options ??= new ApiOptions();
        var sdl = ApiSchema.ReadSdl();
        var schema = ApiSchema.Build(sdl);

        // A page that is too large is refused by the engine, before anything executes.
        var limits = options.Engine with { MaxListSize = Math.Min(options.Engine.MaxListSize, options.MaxPageSize) };
        return new DiploGraphApi(store, options, sdl, new GraphQLEngine(schema, Bind(schema, options), limits));
    }

    /// <summary>
    /// Opens a request: the version of the graph that it reads from its first read to its last, the one that the
    /// operation's <c>@asOf</c> asks for.
    /// </summary>
    /// <exception cref="GraphQLException">The store cannot give one; the message is for the caller.</exception>
    public async ValueTask<RequestContext> OpenRequestAsync(
        PreparedOperation operation, CancellationToken cancellationToken)
    {
        var asOf = AsOfDirective.Read(operation);
        try
        {
            var snapshot = await asOf.OpenAsync(_store, cancellationToken);
            return new RequestContext(_store, snapshot, _options);
        }
        catch (GraphStoreException failure)
        {
            _options.OnStoreFailure?.Invoke(failure);
            throw StoreErrors.ToGraphQL(failure);
        }
    }

    /// <summary>Every resolver of the schema.</summary>
    internal static ResolverMap Bind(GraphQLSchema schema, ApiOptions options)
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
        ConnectionBindings.Bind(map);
        return BindScalars(map);
    }

    private static ResolverMap BindScalars(ResolverMap map) => map
        .Scalar<EdtfTime>("EdtfDate", static time => time.Text)
        .Scalar<string>("Url", static text => text)
        .Scalar<string>("LanguageTag", static text => text)
        .Scalar<string>("CountryCode", static text => text);
}
