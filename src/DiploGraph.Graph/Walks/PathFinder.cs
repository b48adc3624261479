using System.Runtime.InteropServices;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Walks;

/// <summary>
/// Finds the best paths between two entities. First, a ball around each end (<see cref="SearchBall"/>) grows until the
/// balls touch. This yields the length of the shortest path, and the distance from the goal for every entity that can
/// be on such a path. Then paths grow from the start, always the best one first, so the first paths to reach the goal
/// are the best ones. If there are too few, longer paths are searched too. Once there are enough, only a longer path
/// that is stronger than the weakest of them could still be better, so a last search follows only stronger links.
/// </summary>
public sealed class PathFinder
{
    private readonly ILinkGraph _graph;
    private readonly int _from;
    private readonly int _to;
    private readonly PathQuery _query;
    private readonly StepBudget _budget;
    private bool _isGoalBusier;

    private PathFinder(ILinkGraph graph, int from, int to, PathQuery query, CancellationToken cancellationToken)
    {
        _graph = graph;
        _from = from;
        _to = to;
        _query = query;
        _budget = new StepBudget(query.MaxSteps, cancellationToken);
    }

    /// <summary>Finds the best paths.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="from">The number of the entity where paths start.</param>
    /// <param name="to">The number of the entity where paths end.</param>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    /// <returns>The paths, each with its links in order, and true if the search was complete.</returns>
    public static (IReadOnlyList<(IReadOnlyList<GraphLink> Links, double Strength)> Paths, bool IsComplete) Find(
        ILinkGraph graph, int from, int to, PathQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(query);
        ArgumentOutOfRangeException.ThrowIfEqual(from, to);
        var search = new PathFinder(graph, from, to, query, cancellationToken);
        var paths = search.FindAbove(LinkStrength.Any);
        return (paths, !search._budget.IsUsedUp);
    }

    // Finds the best of the paths that are stronger than a limit.
    private List<(IReadOnlyList<GraphLink> Links, double Strength)> FindAbove(double strength)
    {
        var paths = new List<(IReadOnlyList<GraphLink> Links, double Strength)>();
        using var fromStart = new SearchBall(_graph, _from, _to, strength, _budget);
        using var toGoal = new SearchBall(_graph, _to, _from, strength, _budget);
        for (var most = LeastLength(fromStart, toGoal); most <= _query.MaxHops && !_budget.IsUsedUp; most++)
        {
            GrowToReach(most - 1, fromStart, toGoal);
            using var distances = toGoal.Distances.Copy();
            Measure(most, fromStart, toGoal.Radius, strength, distances);
            var found = FindWithin(most, strength, distances);
            paths = found.Count >= paths.Count ? found : paths; // Fewer only if the search was cut off.
            if (paths.Count == _query.First && most < _query.MaxHops && !_budget.IsUsedUp)
            {
                _isGoalBusier = toGoal.Within(1).Length > fromStart.Within(1).Length;
                return WithStronger(paths);
            }
        }

        return paths;
    }

    // A longer path ranks below an equally strong one, but it may be stronger than the weakest path.
    private List<(IReadOnlyList<GraphLink> Links, double Strength)> WithStronger(
        List<(IReadOnlyList<GraphLink> Links, double Strength)> paths)
    {
        var weakest = paths[^1].Strength;
        var stronger = FindAbove(weakest);
        return _budget.IsUsedUp
            ? paths
            : [.. stronger.Concat(paths.Where(path => path.Strength <= weakest)).Take(_query.First)];
    }

    // Grows the balls until a link leads from one to the other or only paths of the maximum length remain. Returns the
    // minimum length of a path, or more than the maximum if there is no path.
    private int LeastLength(SearchBall fromStart, SearchBall toGoal)
    {
        while (fromStart.Radius + toGoal.Radius < _query.MaxHops - 1)
        {
            var smaller = Smaller(fromStart, toGoal);
            if (smaller.OutermostCount == 0)
            {
                return _query.MaxHops + 1;
            }

            if (!smaller.TryGrow(smaller == fromStart ? toGoal : fromStart))
            {
                break;
            }
        }

        return fromStart.Radius + toGoal.Radius + 1;
    }

    private void GrowToReach(int links, SearchBall fromStart, SearchBall toGoal)
    {
        while (fromStart.Radius + toGoal.Radius < links
            && Smaller(fromStart, toGoal) is { OutermostCount: > 0 } smaller)
        {
            smaller.Grow();
        }
    }

    private SearchBall Smaller(SearchBall fromStart, SearchBall toGoal)
    {
        var difference = fromStart.OutermostCount - toGoal.OutermostCount;
        return difference < 0 || (difference == 0 && _isGoalBusier) ? fromStart : toGoal;
    }

    // The distances of entities in the ball around the goal are known. Of the others, only those in the ball around the
    // start can be on a path of this length. Each of these is one link further away than a linked entity whose distance
    // is known.
    private void Measure(int most, SearchBall fromStart, int known, double strength, NodeDistances distances)
    {
        var one = new List<int>();
        for (var links = known + 1; links <= most; links++)
        {
            Func<int, bool> isNearer = node => node != _from && distances[node] == links - 1;
            foreach (var node in fromStart.Within(most - links))
            {
                one.Clear();
                if (distances[node] == NodeDistances.Far)
                {
                    if (!_budget.Take(_graph.CollectNeighbours(node, isNearer, strength, 1, one) + 1))
                    {
                        return;
                    }

                    if (one.Count > 0)
                    {
                        distances[node] = (byte)links;
                    }
                }
            }
        }
    }

    private List<(IReadOnlyList<GraphLink> Links, double Strength)> FindWithin(
        int most, double strength, NodeDistances toGoal)
    {
        var paths = new List<(IReadOnlyList<GraphLink>, double)>();
        if (toGoal[_from] > most)
        {
            return paths;
        }

        var growing = new PriorityQueue<PartialPath, PartialPath>(new PathComparer(_graph));
        var begin = PartialPath.At(_from, toGoal[_from], _query.IsTimeRespecting);
        growing.Enqueue(begin, begin);
        var links = new List<GraphLink>();
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
            _graph.CollectLinks(
                path.Node, node => toGoal[node] < most - path.Length && !path.Has(node), strength, links);
            if (!_budget.Take(links.Count + 1))
            {
                break;
            }

            links.Sort(CompareLinks);
            for (int start = 0, end; start < links.Count; start = end)
            {
                // Several claims may link two entities; the path is the same whichever of them it uses.
                end = EndOfParallel(links, start);
                var parallel = CollectionsMarshal.AsSpan(links)[start..end];
                if (path.With(parallel, toGoal[parallel[0].Other]) is { } longer)
                {
                    growing.Enqueue(longer, longer);
                }
            }
        }

        return paths;
    }

    private static int EndOfParallel(List<GraphLink> links, int start)
    {
        var end = start + 1;
        while (end < links.Count && links[end].Other == links[start].Other)
        {
            end++;
        }

        return end;
    }

    private int CompareLinks(GraphLink left, GraphLink right)
    {
        var order = left.Other.CompareTo(right.Other);
        order = order != 0 ? order : right.Strength.CompareTo(left.Strength);
        return order != 0 ? order : _graph.CompareClaims(left.Claim, right.Claim);
    }
}
