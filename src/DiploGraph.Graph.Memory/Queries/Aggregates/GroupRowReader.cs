using DiploGraph.Graph.Grouping;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Memory.Queries.Aggregates;

/// <summary>
/// Reads the groups of one entity after the other. Keys that are read from the same edges take their values from one
/// edge at a time (<see cref="GroupKeys.EdgesOfRows"/>); the values of other keys are combined with each of them.
/// </summary>
internal sealed class GroupRowReader
{
    private const int NoClaim = -1;

    private readonly GroupKeyReader[] _keys;
    private readonly IReadOnlyList<GroupEdge> _edges;

    // By key, the places of its edges in _edges, and its edges that are not in it.
    private readonly int[][] _own;
    private readonly GroupEdge[][] _others;

    private readonly HashSet<GroupCells> _rows = [];
    private readonly int[] _chosen;
    private readonly Dictionary<(int Key, int Claim), GroupCell[]> _read = [];

    public GroupRowReader(GraphView view, AggregateQuery query)
    {
        _keys = [.. query.GroupBy.Select(key => new GroupKeyReader(view, query.Type, key))];
        _edges = GroupKeys.EdgesOfRows([.. _keys.Select(key => key.Definition)]);
        _own = [.. _keys.Select(key => EdgesOf(key).Select(IndexOf).Where(at => at >= 0).ToArray())];
        _others = [.. _keys.Select(key => EdgesOf(key).Where(edge => IndexOf(edge) < 0).ToArray())];
        _chosen = new int[_edges.Count];
    }

    /// <summary>The reader of each key.</summary>
    public IReadOnlyList<GroupKeyReader> Keys => _keys;

    /// <summary>Returns the groups that an entity is in, each once, in no particular order.</summary>
    public IReadOnlyCollection<GroupCells> Read(int entity)
    {
        _rows.Clear();
        _read.Clear();
        ChooseEdges(entity, 0);
        RemoveLessKnown();
        return _rows;
    }

    private static IReadOnlyList<GroupEdge> EdgesOf(GroupKeyReader key) =>
        key.Definition.IsOnEdges ? key.Definition.Edges : [];

    private int IndexOf(GroupEdge edge)
    {
        for (var at = 0; at < _edges.Count; at++)
        {
            if (_edges[at] == edge)
            {
                return at;
            }
        }

        return -1;
    }

    private void ChooseEdges(int entity, int edge)
    {
        if (edge == _edges.Count)
        {
            Add(entity, 0, GroupCells.None);
            return;
        }

        foreach (var claim in _keys[0].ClaimsOf(entity, _edges[edge]).DefaultIfEmpty(NoClaim))
        {
            _chosen[edge] = claim;
            ChooseEdges(entity, edge + 1);
        }
    }

    private void Add(int entity, int key, GroupCells cells)
    {
        if (key == _keys.Length)
        {
            _rows.Add(cells);
            return;
        }

        foreach (var cell in Read(entity, key))
        {
            Add(entity, key + 1, cells.With(key, cell));
        }
    }

    // The values on the chosen edges. If they have none, those on edges of other kinds.
    private GroupCell[] Read(int entity, int key)
    {
        var reader = _keys[key];
        if (_own[key].Length == 0)
        {
            return Remember(key, NoClaim, () => reader.Read(entity));
        }

        var last = NoClaim;
        foreach (var edge in _own[key])
        {
            if (_chosen[edge] is not NoClaim and var claim)
            {
                last = claim;
                var own = Remember(key, claim, () => reader.ReadClaim(entity, claim, _edges[edge]));
                if (own.Length > 0)
                {
                    return own;
                }

                if (reader.Definition.Origin == GroupKeyOrigin.FirstOfEdges)
                {
                    return [GroupCell.Unknown];
                }
            }
        }

        var others = _others[key].Length == 0 ? [] : reader.ReadEdges(entity, _others[key], last, _edges[_own[key][0]]);
        return others.Length == 0 ? [GroupCell.Unknown] : others;
    }

    private GroupCell[] Remember(int key, int claim, Func<GroupCell[]> read)
    {
        if (!_read.TryGetValue((key, claim), out var cells))
        {
            _read.Add((key, claim), cells = read());
        }

        return cells;
    }

    // An edge without some value adds nothing if another one has the same values and this one too.
    private void RemoveLessKnown()
    {
        if (_rows.Count > 1 && _rows.Any(HasUnknown))
        {
            var all = _rows.ToList();
            _rows.RemoveWhere(row => HasUnknown(row) && all.Exists(other => other != row && KnowsAll(other, row)));
        }
    }

    private bool HasUnknown(GroupCells row) =>
        Enumerable.Range(0, _keys.Length).Any(key => row[key] == GroupCell.Unknown);

    private bool KnowsAll(GroupCells row, GroupCells other) => Enumerable.Range(0, _keys.Length)
        .All(key => other[key] == GroupCell.Unknown || other[key] == row[key]);
}
