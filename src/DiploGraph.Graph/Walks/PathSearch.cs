namespace DiploGraph.Graph.Walks;

/// <summary>
/// Finds the best paths between two entities. First two breadth-first walks, one from each end, that meet in the
/// middle: they tell how far from the goal each entity is that can be on a path at all. Then paths grow from the
/// beginning, the best first: none is grown further while a better one could still arrive, so the first to arrive are
/// the best.
/// </summary>
public sealed class PathSearch
{
    private readonly ILinkGraph _graph;
    private readonly int _from;
    private readonly int _to;
    private readonly PathQuery _query;
    private readonly StepBudget _budget;

    private PathSearch(ILinkGraph graph, int from, int to, PathQuery query, CancellationToken cancellationToken)
    {
        _graph = graph;
        _from = from;
        _to = to;
        _query = query;
        _budget = new StepBudget(query.MaxSteps, cancellationToken);
    }

    /// <summary>Finds the best paths.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="from">The number of the entity where paths begin.</param>
    /// <param name="to">The number of the entity where they end.</param>
    /// <param name="query">What is asked.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The paths, each with its links in order, and whether all was looked at.</returns>
    public static (IReadOnlyList<(IReadOnlyList<Link> Links, double Strength)> Paths, bool IsComplete) Find(
        ILinkGraph graph, int from, int to, PathQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfEqual(from, to);
        var search = new PathSearch(graph, from, to, query, cancellationToken);
        using var toGoal = new Distances(graph.NodeCount);
        search.Measure(toGoal);
        var paths = search.Grow(toGoal);
        return (paths, !search._budget.IsUsedUp);
    }

    private void Measure(Distances toGoal)
    {
        using var fromStart = new Distances(_graph.NodeCount);
        var half = (_query.MaxHops + 1) / 2;
        Walk(_from, fromStart, half, static (_, _) => true);

        // From the middle on, only what the first walk has seen can be on a path that is short enough.
        Walk(_to, toGoal, _query.MaxHops, (node, links) =>
            links < _query.MaxHops - half || fromStart[node] <= _query.MaxHops - links);
    }

    private void Walk(int start, Distances distances, int depth, Func<int, int, bool> isWanted)
    {
        var level = new List<int> { start };
        var next = new List<int>();
        var neighbours = new List<int>();
        distances[start] = 0;
        for (var links = 1; links <= depth && level.Count > 0; links++)
        {
            foreach (var node in level)
            {
                neighbours.Clear();
                _graph.CollectNeighbours(node, neighbours);
                if (!_budget.Take(neighbours.Count + 1))
                {
                    return;
                }

                foreach (var neighbour in neighbours)
                {
                    if (distances[neighbour] != Distances.Far || !isWanted(neighbour, links))
                    {
                        continue;
                    }

                    if (neighbour == _from || neighbour == _to)
                    {
                        // An end is reached, and never gone through.
                        distances[neighbour] = (byte)links;
                    }
                    else if (_graph.MayPass(neighbour))
                    {
                        distances[neighbour] = (byte)links;
                        next.Add(neighbour);
                    }
                }
            }

            (level, next) = (next, level);
            next.Clear();
        }
    }

    private List<(IReadOnlyList<Link> Links, double Strength)> Grow(Distances toGoal)
    {
        var paths = new List<(IReadOnlyList<Link>, double)>();
        if (toGoal[_from] > _query.MaxHops)
        {
            return paths;
        }

        var growing = new PriorityQueue<PartialPath, PartialPath>(new PathOrder(_graph));
        var begin = PartialPath.At(_from, toGoal[_from]);
        growing.Enqueue(begin, begin);
        var links = new List<Link>();
        while (growing.TryDequeue(out var path, out _))
        {
            if (path.Node == _to)
            {
                paths.Add((path.Links(), path.Strength));
                if (paths.Count == _query.First)
                {
                    break;
                }

                continue;
            }

            links.Clear();
            _graph.CollectLinks(path.Node, node => IsOnTheWay(path, node, toGoal), links);
            if (!_budget.Take(links.Count + 1))
            {
                break;
            }

            links.Sort(CompareLinks);
            var last = -1;
            foreach (var link in links)
            {
                // Of several claims between two, the first that may be walked stands for all.
                if (link.Other != last && (!_query.IsTimeRespecting || path.MayGoOn(link)))
                {
                    last = link.Other;
                    var longer = path.With(link, toGoal[link.Other]);
                    growing.Enqueue(longer, longer);
                }
            }
        }

        return paths;
    }

    private bool IsOnTheWay(PartialPath path, int node, Distances toGoal) =>
        toGoal[node] < _query.MaxHops - path.Length && !path.Has(node);

    private int CompareLinks(Link left, Link right)
    {
        var order = left.Other.CompareTo(right.Other);
        order = order != 0 ? order : right.Strength.CompareTo(left.Strength);
        return order != 0 ? order : _graph.CompareClaims(left.Claim, right.Claim);
    }
}
