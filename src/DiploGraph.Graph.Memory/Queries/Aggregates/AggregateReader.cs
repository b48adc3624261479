using DiploGraph.Graph.Memory.Queries.Entities;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Memory.Queries.Aggregates;

/// <summary>Counts entities in groups. Each instance serves one query.</summary>
internal sealed class AggregateReader
{
    private readonly GraphView _view;
    private readonly AggregateQuery _query;
    private readonly GroupRowReader _rows;
    private readonly Dictionary<GroupCells, GroupMembers> _groups = [];

    public AggregateReader(GraphView view, AggregateQuery query)
    {
        (_view, _query) = (view, query);
        _rows = new GroupRowReader(view, query);
    }

    public AggregateResult Read(CancellationToken cancellationToken)
    {
        var entities = new EntityReader(_view).Handles(
            new EntityQuery { Types = [_query.Type], Filter = _query.Filter }, cancellationToken);
        foreach (var entity in entities)
        {
            foreach (var row in _rows.Read(entity))
            {
                Count(entity, row);
            }

            if (_groups.Count > _query.MaxGroups)
            {
                return new AggregateResult([], IsComplete: false);
            }
        }

        var groups = _groups.ToList();
        groups.Sort((left, right) => Compare(left.Key, right.Key));
        return new AggregateResult(
            groups.ConvertAll(group => new AggregateGroup(
                [.. _rows.Keys.Select((key, at) => key.ValueOf(group.Key[at]))],
                group.Value.Count,
                group.Value.Sample.ConvertAll(_view.Tables.Entities.Id))),
            IsComplete: true);
    }

    private void Count(int entity, GroupCells cells)
    {
        if (!_groups.TryGetValue(cells, out var members))
        {
            _groups.Add(cells, members = new GroupMembers());
        }

        members.Count++;
        var order = _view.Tables.Entities;
        var place = members.Sample.FindIndex(other => order.CompareIds(entity, other) < 0);
        members.Sample.Insert(place < 0 ? members.Sample.Count : place, entity);
        if (members.Sample.Count > _query.SampleSize)
        {
            members.Sample.RemoveAt(_query.SampleSize);
        }
    }

    private int Compare(GroupCells left, GroupCells right)
    {
        for (var at = 0; at < _rows.Keys.Count; at++)
        {
            if (_rows.Keys[at].Compare(left[at], right[at]) is not 0 and var sign)
            {
                return sign;
            }
        }

        return 0;
    }

    private sealed class GroupMembers
    {
        public long Count { get; set; }

        public List<int> Sample { get; } = [];
    }
}
