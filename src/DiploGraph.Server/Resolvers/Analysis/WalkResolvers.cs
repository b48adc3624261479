using DiploGraph.Graph;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Queries;
using DiploGraph.GraphQL.Resolvers;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Resolvers.Bindings;
using DiploGraph.Server.Resolvers.Filters;
using DiploGraph.Server.Resolvers.Reads;

namespace DiploGraph.Server.Resolvers.Analysis;

/// <summary>The fields <c>paths</c> and <c>neighbourhood</c>.</summary>
internal static class WalkResolvers
{
    private const int MostHops = 6;
    private const int MostPaths = 50;
    private const int MostIds = 100;
    private const int MostDepth = 3;

    /// <summary>Binds the fields.</summary>
    public static void Bind(ResolverMap map)
    {
        map.ListAsync<RequestContext, PathResult>("Query.paths", (context, _) => FindPathsAsync(context));
        map.List<PathResult, PathHop>("Path.hops", static path => path.Path.Hops);
        map.Field<PathResult, double>("Path.strength", static path => path.Path.Strength);
        map.Field<PathResult, int>("Path.length", static path => path.Path.Hops.Count);
        map.Field<PathResult, bool>("Path.complete", static path => path.IsComplete);
        EntityBindings.BindEntity<PathHop>(map, "Hop.from", static hop => hop.From);
        EntityBindings.BindEntity<PathHop>(map, "Hop.to", static hop => hop.To);
        map.Field<PathHop, Claim>("Hop.claim", static hop => hop.Claim);
        map.Field<PathHop, ClaimDirection>("Hop.direction", static hop => hop.Direction);

        map.FieldAsync<RequestContext, Neighbourhood>(
            "Query.neighbourhood", (context, _) => ReadNeighbourhoodAsync(context));
        map.List<Neighbourhood, NeighbourhoodNode>("Subgraph.nodes", static part => part.Nodes);
        map.List<Neighbourhood, Claim>("Subgraph.edges", static part => part.Claims);
        map.Field<Neighbourhood, bool>("Subgraph.complete", static part => part.IsComplete);
        map.Field<NeighbourhoodNode, string>("SubgraphNode.id", static node => node.Entity.Id.Value);
        map.Field<NeighbourhoodNode, Entity>("SubgraphNode.entity", static node => node.Entity);
        map.Field<NeighbourhoodNode, int>("SubgraphNode.depth", static node => node.Depth);
        map.Field<NeighbourhoodNode, int>("SubgraphNode.degree", static node => node.Degree);
        map.Field<Claim, string>("SubgraphEdge.id", static claim => claim.Id.Value);
        map.Field<Claim, string>("SubgraphEdge.source", static claim => claim.Subject.Value);
        map.Field<Claim, string>("SubgraphEdge.target", static claim => claim.Object.Entity!.Value.Value);
        map.Field<Claim, Predicate>("SubgraphEdge.predicate", static claim => claim.Predicate);
        map.Field<Claim, Claim>("SubgraphEdge.claim", static claim => claim);
    }

    private static async ValueTask<IReadOnlyList<PathResult>?> FindPathsAsync(FieldContext context)
    {
        var ends = await EntityArgumentReader.GetAsync(
            context,
            [("from", context.Arguments.Get<string>("from")), ("to", context.Arguments.Get<string>("to"))]);
        if (ends[0].Id == ends[1].Id)
        {
            throw ApiErrors.BadInput($"from and to are both {ends[0].Id}; they must be different.");
        }

        // A chain through entities of no type at all is a single claim.
        var maxHops = Within(context, "maxHops", 4, MostHops);
        var through = ReadTokens<EntityType>(context, "through");
        var query = new PathQuery
        {
            From = ends[0].Id,
            To = ends[1].Id,
            MaxHops = through is [] ? 1 : maxHops,
            First = Within(context, "first", 3, MostPaths),
            Through = through ?? [],
            Avoid = [.. (await ReadEntitiesAsync(context, "avoid")).Select(entity => entity.Id)],
            MaxDegree = context.Arguments.Get<int?>("maxDegree", null) is { } degree
                ? AtLeastOne("maxDegree", degree)
                : null,
            IsTimeRespecting = context.Arguments.Get("timeRespecting", false),
        };
        var found = await context.Snapshot().FindPathsAsync(query, context.CancellationToken);
        return found is { IsComplete: false, Paths: [] }
            ? throw ApiErrors.LimitExceeded(
                "The search stopped at its limit of visited entities and claims before it found a path. "
                    + "Lower maxHops, or exclude hubs with maxDegree, avoid or through.")
            : [.. found.Paths.Select(path => new PathResult(path, found.IsComplete))];
    }

    private static async ValueTask<Neighbourhood> ReadNeighbourhoodAsync(FieldContext context)
    {
        var centre = await ReadEntitiesAsync(context, "of");
        if (centre.Count == 0)
        {
            throw ApiErrors.BadInput("of", "is an empty list; it must have at least one id.");
        }

        var predicates = ReadTokens<Predicate>(context, "predicates");
        if (predicates?.Where(predicate => !PredicateTable.Get(predicate).IsEdge).ToList() is [var value, ..])
        {
            throw ApiErrors.BadInput(
                $"{value.WireName()} does not link entities; use a predicate that does.");
        }

        var query = new NeighbourhoodQuery
        {
            Of = [.. centre.Select(entity => entity.Id)],
            Depth = Within(context, "depth", 1, MostDepth),
            First = AtLeastOne("first", context.Arguments.Get("first", 200)),
            Predicates = predicates ?? [],
        };
        if (predicates is [])
        {
            return WithoutLinks(centre, query.First);
        }

        return await context.Snapshot().ReadNeighbourhoodAsync(query, context.CancellationToken);
    }

    private static Neighbourhood WithoutLinks(IReadOnlyList<Entity> centre, int most)
    {
        var nodes = centre.DistinctBy(entity => entity.Id)
            .OrderBy(entity => entity.Id)
            .Select(entity => new NeighbourhoodNode(entity, Depth: 0, Degree: 0))
            .ToList();
        return new Neighbourhood([.. nodes.Take(most)], Claims: [], IsComplete: nodes.Count <= most);
    }

    private static async ValueTask<IReadOnlyList<Entity>> ReadEntitiesAsync(FieldContext context, string argument)
    {
        var texts = context.Arguments.GetList<string>(argument);
        if (texts.Count > MostIds)
        {
            throw ApiErrors.LimitExceeded($"{argument} has {texts.Count} ids; the maximum is {MostIds}.");
        }

        return await EntityArgumentReader.GetAsync(context, [.. texts.Select(text => (argument, text))]);
    }

    private static List<T>? ReadTokens<T>(FieldContext context, string argument)
        where T : struct, Enum =>
        context.FindList<string>(argument)?.Select(EnumTokens.Parse<T>).ToList();

    private static int Within(FieldContext context, string argument, int fallback, int most)
    {
        var value = AtLeastOne(argument, context.Arguments.Get(argument, fallback));
        return value <= most
            ? value
            : throw ApiErrors.LimitExceeded($"{argument} is {value}; the maximum is {most}.");
    }

    private static int AtLeastOne(string argument, int value) =>
        value >= 1 ? value : throw ApiErrors.BadInput($"{argument} is {value}; it must be at least 1.");
}

/// <summary>A path, and whether the search was complete.</summary>
internal sealed record PathResult(FoundPath Path, bool IsComplete);
