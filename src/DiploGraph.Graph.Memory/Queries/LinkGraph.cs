using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Predicates;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Walks;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>The links of a view, as walks see them: straight from the columns.</summary>
internal sealed class LinkGraph : ILinkGraph
{
    private readonly GraphView _view;
    private readonly GraphTables _tables;
    private readonly bool[] _isWalked = new bool[256];
    private readonly int _through;
    private readonly int _maxDegree;
    private readonly HashSet<int> _avoid;
    private readonly Dictionary<int, bool> _mayPass = [];
    private readonly Accounts _accounts;

    public LinkGraph(GraphView view, IReadOnlyList<Predicate> predicates, PathQuery? query)
    {
        _view = view;
        _tables = view.Tables;
        _accounts = new Accounts(view);
        foreach (var predicate in predicates)
        {
            _isWalked[(byte)predicate] = true;
        }

        _through = query is null or { Through.Count: 0 }
            ? ~0
            : query.Through.Aggregate(0, (mask, type) => mask | (1 << (int)type));
        _maxDegree = query?.MaxDegree ?? int.MaxValue;
        _avoid = query is null ? [] : [.. query.Avoid.Select(view.FindHandle)];
    }

    public int NodeCount => _tables.Entities.Count;

    public void CollectNeighbours(int node, List<int> into)
    {
        foreach (var (claim, direction) in new LinkRuns(this, node))
        {
            into.Add(_view.OtherEnd(claim, direction));
        }
    }

    public void CollectLinks(int node, Func<int, bool> wanted, List<Link> into)
    {
        foreach (var (claim, direction) in new LinkRuns(this, node))
        {
            var other = _view.OtherEnd(claim, direction);
            if (wanted(other))
            {
                var version = _view.VersionOf(claim);
                into.Add(new Link(
                    other,
                    claim,
                    direction,
                    LinkStrength.Of(
                        _tables.Versions.Status(version), _tables.Versions.Rank(version), _accounts.Supporting(claim)),
                    TimeOf(node, other, version)));
            }
        }
    }

    public int CountLinks(int node, int limit)
    {
        var count = 0;
        foreach (var _ in new LinkRuns(this, node))
        {
            if (++count >= limit)
            {
                break;
            }
        }

        return count;
    }

    public bool MayPass(int node)
    {
        if (_through == ~0 && _avoid.Count == 0 && _maxDegree == int.MaxValue)
        {
            return true;
        }

        if (!_mayPass.TryGetValue(node, out var may))
        {
            may = (_through & (1 << (int)_tables.Entities.Id(node).Type)) != 0
                && !_avoid.Contains(node)
                && (_maxDegree == int.MaxValue || CountLinks(node, _maxDegree + 1) <= _maxDegree);
            _mayPass.Add(node, may);
        }

        return may;
    }

    public int CompareNodes(int left, int right) => _tables.Entities.CompareIds(left, right);

    public int CompareClaims(int left, int right) => _tables.Claims.CompareIds(left, right);

    // By its valid time, else by the time of a happening at one of its ends.
    private DayRange? TimeOf(int node, int other, int version) =>
        (_tables.Versions.ValidTime(version) ?? HappeningTime(other) ?? HappeningTime(node))?.PossibleDays;

    private EdtfTime? HappeningTime(int node) =>
        EntityTypes.Happenings.Contains(_tables.Entities.Id(node).Type) ? _view.TimeOf(node) : null;

    /// <summary>The links of an entity and of those that are one with it. For <c>foreach</c>.</summary>
    private ref struct LinkRuns(LinkGraph graph, int node)
    {
        private readonly int[] _others = graph._view.OthersOf(node);
        private int _list = graph._tables.ClaimHead(node);
        private Columns.HandleLists.Run _run;
        private ClaimDirection _direction;
        private bool _isIn;
        private int _at;
        private int _other = -1;

        public (int Claim, ClaimDirection Direction) Current { get; private set; }

        public readonly LinkRuns GetEnumerator() => this;

        public bool MoveNext()
        {
            while (true)
            {
                while (_isIn && _at < _run.Count)
                {
                    var claim = _run[_at++];
                    if (graph._view.IsBelieved(claim, null) && graph._view.OtherEnd(claim, _direction) != node)
                    {
                        Current = (claim, _direction);
                        return true;
                    }
                }

                _list = _isIn ? graph._tables.ClaimLists.Next(_list) : _list;
                _isIn = false;
                if (_list != 0)
                {
                    Enter();
                }
                else if (++_other < _others.Length)
                {
                    _list = graph._tables.ClaimHead(_others[_other]);
                }
                else
                {
                    return false;
                }
            }
        }

        private void Enter()
        {
            var key = graph._tables.ClaimLists.KeyOf(_list);
            _run = graph._isWalked[key & 0xFF] ? graph._tables.ClaimLists.Read(_list) : default;
            _direction = (ClaimDirection)(key >> 8);
            _isIn = true;
            _at = 0;
        }
    }
}
