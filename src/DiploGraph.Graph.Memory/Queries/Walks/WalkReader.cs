using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Walks;

namespace DiploGraph.Graph.Memory.Queries.Walks;

/// <summary>Finds paths and neighbourhoods by walking from entity to entity.</summary>
internal sealed class WalkReader(GraphView view)
{
    /// <summary>Finds the best paths between two entities.</summary>
    public PathResult FindPaths(PathQuery query, CancellationToken cancellationToken)
    {
        var (from, to) = (view.FindHandle(query.From), view.FindHandle(query.To));
        if (from < 0 || to < 0 || from == to)
        {
            return new PathResult([], IsComplete: true);
        }

        var graph = new MemoryLinkGraph(view, LinkPredicates.Predicates, query);
        var (paths, isComplete) = PathFinder.Find(graph, from, to, query, cancellationToken);
        return new PathResult(
            [.. paths.Select(path => new FoundPath(HopsOf(from, path.Links), path.Strength))], isComplete);
    }

    /// <summary>Reads the part of the graph around some entities.</summary>
    public Neighbourhood ReadNeighbourhood(NeighbourhoodQuery query, CancellationToken cancellationToken)
    {
        var start = query.Of.Select(view.FindHandle).Where(entity => entity >= 0).Distinct().ToList();
        var predicates = query.Predicates.Count > 0 ? query.Predicates : LinkPredicates.Predicates;
        var graph = new MemoryLinkGraph(view, predicates, null);
        var (nodes, claims, isComplete) = NeighbourhoodWalker.Walk(graph, start, query, cancellationToken);
        return new Neighbourhood(
            [.. nodes.Select(node => new NeighbourhoodNode(
                view.EntityOf(node.Node)!, node.Depth, graph.CountLinks(node.Node, int.MaxValue)))],
            [.. claims.Select(ReadClaim)],
            isComplete);
    }

    private PathHop[] HopsOf(int from, IReadOnlyList<GraphLink> links)
    {
        var hops = new PathHop[links.Count];
        for (var at = 0; at < hops.Length; at++)
        {
            var link = links[at];
            hops[at] = new PathHop(
                view.Tables.Entities.Id(from),
                view.Tables.Entities.Id(link.Other),
                ReadClaim(link.Claim),
                link.Direction);
            from = link.Other;
        }

        return hops;
    }

    private Claim ReadClaim(int claim) => view.ReadClaim(claim, view.VersionOf(claim));
}
