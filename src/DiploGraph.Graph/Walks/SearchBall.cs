using System.Runtime.InteropServices;

namespace DiploGraph.Graph.Walks;

/// <summary>
/// What lies within so many links, each of more than some strength, of one end of a path: it grows a link at a time. An
/// entity that paths may not go through is not in it, and the other end is reached and not gone through.
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

    /// <summary>How many links it reaches.</summary>
    public int Radius => _ends.Count - 1;

    /// <summary>How many entities are that far away, from which it would grow.</summary>
    public int OutermostCount => _ends[^1] - (Radius == 0 ? 0 : _ends[^2]);

    /// <summary>How far each entity is from the centre, and <see cref="NodeDistances.Far"/> outside.</summary>
    public NodeDistances Distances => _distances;

    /// <summary>The entities at most so many links away, without the other end.</summary>
    /// <param name="radius">0 or more.</param>
    public ReadOnlySpan<int> Within(int radius) =>
        CollectionsMarshal.AsSpan(_nodes)[.._ends[Math.Min(radius, Radius)]];

    /// <summary>
    /// Reaches one link further, unless one of these links leads into another ball: then it stays as it was.
    /// </summary>
    /// <returns>False where it stayed.</returns>
    public bool TryGrow(SearchBall other) => Grow(other);

    /// <summary>Reaches one link further.</summary>
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
