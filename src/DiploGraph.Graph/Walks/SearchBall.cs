using System.Runtime.InteropServices;

namespace DiploGraph.Graph.Walks;

/// <summary>
/// The entities within a number of links from one end of a path, using only links above a strength. The ball grows by
/// one link at a time. It excludes entities that paths may not go through. The other end is reached, but the ball does
/// not grow through it.
/// </summary>
internal sealed class SearchBall : IDisposable
{
    private readonly ILinkGraph _graph;
    private readonly int _otherEnd;
    private readonly double _strength;
    private readonly StepBudget _budget;
    private readonly Func<int, bool> _isNew;
    private readonly NodeDistances _distances;
    private readonly List<int> _nodes = [];
    private readonly List<int> _ends = [1];

    public SearchBall(ILinkGraph graph, int centre, int otherEnd, double strength, StepBudget budget)
    {
        _graph = graph;
        _otherEnd = otherEnd;
        _strength = strength;
        _budget = budget;
        _distances = new NodeDistances(graph.NodeCount);
        _distances[centre] = 0;
        _nodes.Add(centre);
        _isNew = node => _distances[node] == NodeDistances.Far;
    }

    /// <summary>The radius in links.</summary>
    public int Radius => _ends.Count - 1;

    /// <summary>The number of entities at this distance, from which the ball would grow.</summary>
    public int OutermostCount => _ends[^1] - (Radius == 0 ? 0 : _ends[^2]);

    /// <summary>
    /// The distance of each entity from the centre; <see cref="NodeDistances.Far"/> outside the ball.
    /// </summary>
    public NodeDistances Distances => _distances;

    /// <summary>Returns the entities within a radius, without the other end.</summary>
    /// <param name="radius">The radius in links, 0 or more.</param>
    public ReadOnlySpan<int> Within(int radius) =>
        CollectionsMarshal.AsSpan(_nodes)[.._ends[Math.Min(radius, Radius)]];

    /// <summary>
    /// Grows by one link, unless one of the new links leads into another ball. In that case, the ball does not change.
    /// </summary>
    /// <returns>False if the ball did not change.</returns>
    public bool TryGrow(SearchBall other) => Grow(other);

    /// <summary>Grows by one link.</summary>
    public void Grow() => Grow(null);

    public void Dispose() => _distances.Dispose();

    private bool Grow(SearchBall? other)
    {
        var reached = new List<int>();
        var end = _ends[^1];
        for (var at = end - OutermostCount; at < end; at++)
        {
            reached.Clear();
            var looked = _graph.CollectNeighbours(_nodes[at], _isNew, _strength, int.MaxValue, reached);
            if (!_budget.Take(looked + 1))
            {
                break;
            }

            foreach (var node in reached)
            {
                if (other is not null && other._distances[node] != NodeDistances.Far)
                {
                    Shrink(end);
                    return false;
                }

                Reach(node);
            }
        }

        _ends.Add(_nodes.Count);
        return true;
    }

    private void Reach(int node)
    {
        if (_distances[node] == NodeDistances.Far && (node == _otherEnd || _graph.MayPass(node)))
        {
            _distances[node] = (byte)(Radius + 1);
            if (node != _otherEnd)
            {
                _nodes.Add(node);
            }
        }
    }

    private void Shrink(int end)
    {
        foreach (var node in CollectionsMarshal.AsSpan(_nodes)[end..])
        {
            _distances[node] = NodeDistances.Far;
        }

        _nodes.RemoveRange(end, _nodes.Count - end);
    }
}
