using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Walks;

/// <summary>Collects the entities around some entities level by level, up to a limit.</summary>
public static class NeighbourhoodWalker
{
    private const int MaxClaimsPerNode = 10;

    /// <summary>Collects the neighbourhood.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="start">The numbers of the entities at the centre, each once.</param>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Cancels the walk.</param>
    /// <returns>The entities with their distance, the claims between them, and true if nothing was left out.</returns>
    public static (IReadOnlyList<(int Node, int Depth)> Nodes, IReadOnlyList<int> Claims, bool IsComplete) Walk(
        ILinkGraph graph, IReadOnlyList<int> start, NeighbourhoodQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(start);
        ArgumentNullException.ThrowIfNull(query);
        var budget = new StepBudget(query.MaxSteps, cancellationToken);
        var (nodes, isWhole) = Reach(graph, start, query, budget);
        var claims = FindClaimsBetween(graph, nodes, budget);
        var most = query.First * MaxClaimsPerNode;
        isWhole &= claims.Count <= most && !budget.IsUsedUp;
        return (nodes, claims.Count > most ? claims.GetRange(0, most) : claims, isWhole);
    }

    private static (List<(int Node, int Depth)> Nodes, bool IsWhole) Reach(
        ILinkGraph graph, IReadOnlyList<int> start, NeighbourhoodQuery query, StepBudget budget)
    {
        var nodes = new List<(int Node, int Depth)>();
        var seen = new HashSet<int>();
        var level = new List<int>(start);
        for (var depth = 0; level.Count > 0; depth++)
        {
            level.Sort(graph.CompareNodes);
            seen.UnionWith(level);
            foreach (var node in level)
            {
                if (nodes.Count == query.First)
                {
                    return (nodes, false);
                }

                nodes.Add((node, depth));
            }

            level = depth < query.Depth ? FindNextLevel(graph, level, seen, budget) : [];
        }

        return (nodes, true);
    }

    private static List<int> FindNextLevel(ILinkGraph graph, List<int> level, HashSet<int> seen, StepBudget budget)
    {
        var next = new HashSet<int>();
        var neighbours = new List<int>();
        Func<int, bool> isNew = node => !seen.Contains(node);
        foreach (var node in level)
        {
            neighbours.Clear();
            if (!budget.Take(graph.CollectNeighbours(node, isNew, LinkStrength.Any, int.MaxValue, neighbours) + 1))
            {
                break;
            }

            next.UnionWith(neighbours);
        }

        return [.. next];
    }

    private static List<int> FindClaimsBetween(ILinkGraph graph, List<(int Node, int Depth)> nodes, StepBudget budget)
    {
        var within = nodes.ConvertAll(node => node.Node).ToHashSet();
        var claims = new HashSet<int>();
        var links = new List<GraphLink>();
        foreach (var (node, _) in nodes)
        {
            links.Clear();
            graph.CollectLinks(node, within.Contains, LinkStrength.Any, links);
            claims.UnionWith(links.Select(link => link.Claim));
            if (!budget.Take(links.Count + 1))
            {
                break;
            }
        }

        var ordered = claims.ToList();
        ordered.Sort(graph.CompareClaims);
        return ordered;
    }
}
