using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Queries.Filters;
using DiploGraph.Graph.Memory.Queries.Paging;
using DiploGraph.Graph.Memory.Tables;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Time;

namespace DiploGraph.Graph.Memory.Queries.Claims;

/// <summary>
/// Lists and counts the claims that match a query. Each instance serves one query and compiles its filters once for all
/// anchors.
/// </summary>
internal sealed class ClaimReader
{
    private readonly GraphView _view;
    private readonly ClaimQuery _query;
    private readonly SortOrder<ClaimOrder> _sorting;
    private readonly ClaimPageOrder _order;
    private readonly EntityMatcher? _other;
    private readonly SupportMatcher? _support;
    private readonly ClaimMatch? _where;
    private readonly DaySet? _validAt;
    private readonly int _statuses;
    private readonly int _otherTypes;

    public ClaimReader(GraphView view, ClaimQuery query)
    {
        _view = view;
        _query = query;
        _validAt = query.ValidAt?.AskedDays;
        _sorting = query.Sorting;
        _order = new ClaimPageOrder(_sorting, view.Tables.Claims);
        _other = query.Other is null ? null : EntityMatcher.Of(query.Other, view, _validAt);
        _support = query.Support is null ? null : new SupportMatcher(view, query.Support);
        _where = query.Where is null ? null : new ClaimFilterCompiler(view, _validAt).Of(query.Where);
        _statuses = query.Statuses.Count == 0
            ? ~0
            : query.Statuses.Aggregate(0, (mask, status) => mask | (1 << (int)status));
        _otherTypes = query.OtherTypes.Aggregate(0, (mask, type) => mask | (1 << (int)type));
    }

    /// <summary>Returns a page of the claims of all anchors together or, without anchors, of the whole graph.</summary>
    public Page<Claim> List(PageRequest page, CancellationToken cancellationToken) =>
        Cut(Sorted(All().Guarded(_view.Budget, cancellationToken)), page);

    public long Count(CancellationToken cancellationToken) =>
        All().Guarded(_view.Budget, cancellationToken).Count(claim => VersionOf(claim) >= 0);

    public Page<Claim>[] ListByAnchor(PageRequest page, CancellationToken cancellationToken)
    {
        var pages = new Page<Claim>[_query.Anchors.Count];
        for (var at = 0; at < pages.Length; at++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            pages[at] = Cut(Sorted(OfAnchor(_query.Anchors[at]).Guarded(_view.Budget, cancellationToken)), page);
        }

        return pages;
    }

    public long[] CountByAnchor(CancellationToken cancellationToken) =>
        [.. _query.Anchors.Select(anchor =>
            OfAnchor(anchor).Guarded(_view.Budget, cancellationToken).LongCount(claim => VersionOf(claim) >= 0))];

    private Page<Claim> Cut(List<SortedClaim> claims, PageRequest page) =>
        PageCutter.Cut(claims, page, _order, item => _view.ReadClaim(item.Claim, item.Version));

    private List<SortedClaim> Sorted(IEnumerable<int> claims)
    {
        var sorted = new List<SortedClaim>();
        foreach (var claim in claims)
        {
            if (VersionOf(claim) is >= 0 and var version)
            {
                sorted.Add(new SortedClaim(claim, version, NumbersOf(claim, version)));
            }
        }

        return sorted;
    }

    // Returns the version of a claim if it matches the query, or -1.
    private int VersionOf(int claim)
    {
        var version = _view.VersionOf(claim);
        if (version < 0 || !_view.HasStatus(version, _statuses) || !_view.IsValidAt(version, _validAt))
        {
            return -1;
        }

        return IsOther(claim) && _where?.Invoke(claim, version) != false && _support?.Matches(claim) != false
            ? version
            : -1;
    }

    private bool IsOther(int claim)
    {
        if (_otherTypes == 0 && _other is null)
        {
            return true;
        }

        var other = _view.OtherEnd(claim, _query.Direction);
        return other >= 0
            && (_otherTypes == 0 || (_otherTypes & (1 << (int)_view.Tables.Entities.Id(other).Type)) != 0)
            && (_other is null || _other.Matches(other));
    }

    private SortNumbers NumbersOf(int claim, int version)
    {
        var keys = _sorting.Keys;
        return keys.Count switch
        {
            0 => default,
            1 => new SortNumbers(NumberOf(keys[0], claim, version)),
            2 => new SortNumbers(NumberOf(keys[0], claim, version), NumberOf(keys[1], claim, version)),
            _ => new SortNumbers(
                NumberOf(keys[0], claim, version),
                NumberOf(keys[1], claim, version),
                NumberOf(keys[2], claim, version)),
        };
    }

    private int NumberOf(SortKey<ClaimOrder> sort, int claim, int version)
    {
        switch (sort.By)
        {
            case ClaimOrder.Best:
                return _view.BestKey(version);
            case ClaimOrder.Recorded:
                return _view.Tables.Versions.RecordedFrom(version);
            default:
                var day = _view.Tables.Versions.ValidTime(version)?.Earliest;
                var other = day is null ? _view.OtherEnd(claim, _query.Direction) : -1;
                return PageKeyNumbers.NumberOf(other >= 0 ? _view.TimeOf(other)?.Earliest : day, sort.Descending);
        }
    }

    private IEnumerable<int> All()
    {
        if (_query.Anchors.Count > 0)
        {
            return _query.Anchors.Select(_view.FindHandle).Where(entity => entity >= 0).Distinct()
                .SelectMany(entity => OfEntity(entity, _query.Direction));
        }

        if (new ClaimCandidates(_view).Of(_query.Where) is { } candidates)
        {
            return candidates.Where(IsOfPredicates);
        }

        // The filter limits the entities at the other end, so their claims are read from that end.
        if (EntityCandidates.Of(_query.Other, _view) is { } others)
        {
            var back = _query.Direction == ClaimDirection.Outgoing ? ClaimDirection.Incoming : ClaimDirection.Outgoing;
            return others.SelectMany(other => OfEntity(other, back));
        }

        _view.Budget?.Foresee(CountAll());
        return _query.Predicates.Count > 0
            ? Lists(_view.Tables.PredicateHead, ClaimDirection.Outgoing)
            : Enumerable.Range(0, _view.State.Counts.Claims);
    }

    // Counts the claims with the query's predicates, or all claims.
    private long CountAll()
    {
        var (lists, head) = (_view.Tables.ClaimLists, _view.Tables.PredicateHead);
        return _query.Predicates.Count == 0
            ? _view.State.Counts.Claims
            : _query.Predicates.Distinct().Sum(predicate =>
                (long)lists.Count(lists.Find(head, GraphTables.ListKey(ClaimDirection.Outgoing, predicate))));
    }

    private bool IsOfPredicates(int claim) =>
        _query.Predicates.Count == 0 || _query.Predicates.Contains(_view.Tables.Claims.Predicate(claim));

    private IEnumerable<int> OfAnchor(EntityId anchor) =>
        _view.FindHandle(anchor) is >= 0 and var entity ? OfEntity(entity, _query.Direction) : [];

    private IEnumerable<int> OfEntity(int entity, ClaimDirection direction) =>
        _view.OthersOf(entity) is { Length: > 0 } others
            ? others.Prepend(entity).SelectMany(one => Lists(_view.Tables.ClaimHead(one), direction))
            : Lists(_view.Tables.ClaimHead(entity), direction);

    // Returns the claims in an owner's lists for a direction and the query's predicates.
    private IEnumerable<int> Lists(int head, ClaimDirection direction)
    {
        var lists = _view.Tables.ClaimLists;
        if (_query.Predicates.Count == 0)
        {
            for (var list = head; list != 0; list = lists.Next(list))
            {
                if (lists.KeyOf(list) >> 8 == (int)direction)
                {
                    foreach (var claim in Handles(list))
                    {
                        yield return claim;
                    }
                }
            }

            yield break;
        }

        foreach (var predicate in _query.Predicates.Distinct())
        {
            foreach (var claim in Handles(lists.Find(head, GraphTables.ListKey(direction, predicate))))
            {
                yield return claim;
            }
        }
    }

    private IEnumerable<int> Handles(int list)
    {
        var lists = _view.Tables.ClaimLists;
        var count = lists.Count(list);
        for (var at = 0; at < count; at++)
        {
            yield return lists.Read(list)[at];
        }
    }
}
