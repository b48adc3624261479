using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;
using DiploGraph.Graph.Walks;

namespace DiploGraph.Graph.Memory.Queries.Walks;

/// <summary>The links of a view, read directly from the columns.</summary>
internal sealed class MemoryLinkGraph : ILinkGraph
{
    private readonly GraphView _view;
    private readonly GraphTables _tables;
    private readonly bool[] _isWalked = new bool[256];
    private readonly int _through;
    private readonly int _maxDegree;
    private readonly bool _isTimeRespecting;
    private readonly HashSet<int> _avoid;
    private readonly Dictionary<int, bool> _mayPass = [];
    private readonly AccountCounter _accounts;

    public MemoryLinkGraph(GraphView view, IReadOnlyList<Predicate> predicates, PathQuery? query)
    {
        _view = view;
        _tables = view.Tables;
        _accounts = new AccountCounter(view);
        foreach (var predicate in predicates)
        {
            _isWalked[(byte)predicate] = true;
        }

        _through = query is null or { Through.Count: 0 }
            ? ~0
            : query.Through.Aggregate(0, (mask, type) => mask | (1 << (int)type));
        _maxDegree = query?.MaxDegree ?? int.MaxValue;
        _isTimeRespecting = query is { IsTimeRespecting: true };
        _avoid = query is null ? [] : [.. query.Avoid.Select(view.FindHandle)];
    }

    public int NodeCount => _tables.Entities.Count;

    public int CollectNeighbours(int node, Func<int, bool> wanted, double above, int most, List<int> into)
    {
        var examined = 0;
        foreach (var (claim, direction) in new LinkRuns(this, node))
        {
            // Check the entity first: checking whether a claim is believed reads other parts of memory.
            examined++;
            var other = _view.OtherEnd(claim, direction);
            if (wanted(other)
                && IsLink(claim, node, other)
                && (above <= LinkStrength.Any || StrengthOf(claim, _view.VersionOf(claim)) > above))
            {
                into.Add(other);
                if (into.Count >= most)
                {
                    break;
                }
            }
        }

        return examined;
    }

    public void CollectLinks(int node, Func<int, bool> wanted, double above, List<GraphLink> into)
    {
        foreach (var (claim, direction) in new LinkRuns(this, node))
        {
            var other = _view.OtherEnd(claim, direction);
            if (wanted(other) && IsLink(claim, node, other))
            {
                var version = _view.VersionOf(claim);
                var strength = StrengthOf(claim, version);
                if (strength > above)
                {
                    into.Add(new GraphLink(other, claim, direction, strength, TimeOf(node, other, version)));
                }
            }
        }
    }

    public int CountLinks(int node, int limit)
    {
        var count = 0;
        foreach (var (claim, direction) in new LinkRuns(this, node))
        {
            if (IsLink(claim, node, _view.OtherEnd(claim, direction)) && ++count >= limit)
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

    private bool IsLink(int claim, int node, int other) => other != node && _view.IsBelieved(claim, null);

    private double StrengthOf(int claim, int version) => LinkStrength.Of(
        _tables.Versions.Status(version), _tables.Versions.Rank(version), _accounts.Supporting(claim));

    // Uses the valid time of the claim or, if it has none, the time of a happening at one of its ends.
    private DayRange? TimeOf(int node, int other, int version) => !_isTimeRespecting ? null
        : _tables.Versions.ValidDays(version) ?? HappeningDays(other) ?? HappeningDays(node);

    // Sources may disagree on the time of a happening: each of their times is possible.
    private DayRange? HappeningDays(int node)
    {
        if (!EntityTypes.Happenings.Contains(_tables.Entities.Id(node).Type))
        {
            return null;
        }

        DayRange? all = null;
        foreach (var claim in _view.ClaimsOf(node, ClaimDirection.Outgoing, Predicate.Time))
        {
            if (_view.IsBelieved(claim, null))
            {
                var days = _tables.Literals.Times.DaysOf((int)_tables.Claims.Object(claim));
                all = all is not { } known ? days : new DayRange(
                    days.First < known.First ? days.First : known.First,
                    days.Last > known.Last ? days.Last : known.Last);
            }
        }

        return all;
    }

    /// <summary>
    /// Enumerates, for <c>foreach</c>, the claims of an entity and of its other handles that may be links. The caller
    /// checks that a claim is believed and leads to another entity.
    /// </summary>
    private ref struct LinkRuns(MemoryLinkGraph graph, int node)
    {
        private readonly int[] _others = graph._view.OthersOf(node);
        private int _list = graph._tables.ClaimHead(node);
        private Columns.HandleLists.HandleRun _run;
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
                if (_isIn && _at < _run.Count)
                {
                    Current = (_run[_at++], _direction);
                    return true;
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
