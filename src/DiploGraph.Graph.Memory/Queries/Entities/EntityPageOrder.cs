using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory.Queries.Paging;
using DiploGraph.Graph.Paging;
using DiploGraph.Graph.Queries;

namespace DiploGraph.Graph.Memory.Queries.Entities;

/// <summary>An entity with the day of its time, which is set only if the order sorts by it.</summary>
internal readonly record struct SortedEntity(Entity Version, int Day);

/// <summary>The sort order of a page of entities.</summary>
internal sealed class EntityPageOrder(SortOrder<EntityOrder> sorting) : IPageOrder<SortedEntity>
{
    private readonly IReadOnlyList<SortKey<EntityOrder>> _keys = sorting.Keys;

    /// <summary>The sort key for the time; null if the order does not sort by time.</summary>
    public SortKey<EntityOrder>? ByTime { get; } = sorting.Keys.Any(key => key.By == EntityOrder.Time)
        ? sorting.Keys.First(key => key.By == EntityOrder.Time)
        : null;

    public int Compare(SortedEntity x, SortedEntity y) => Compare(x, y.Version.Label, y.Day, y.Version.Id.Value);

    public Func<SortedEntity, int> ComparerTo(PageKey place)
    {
        var (label, day) = ("", 0);
        var values = sorting.ValuesOf(place);
        for (var at = 0; at < values.Count; at++)
        {
            if (_keys[at].By == EntityOrder.Label)
            {
                label = values[at];
            }
            else
            {
                day = PageKeyNumbers.DayNumber(values[at], _keys[at].Descending, place);
            }
        }

        return item => Compare(item, label, day, place.Id);
    }

    public PageKey KeyOf(SortedEntity item)
    {
        var values = new string[_keys.Count];
        for (var at = 0; at < values.Length; at++)
        {
            values[at] = _keys[at].By == EntityOrder.Label
                ? item.Version.Label
                : PageKeyNumbers.SortOf(item.Day, _keys[at].Descending);
        }

        return sorting.KeyOf(values, item.Version.Id.Value);
    }

    private int Compare(SortedEntity item, string label, int day, string id)
    {
        foreach (var key in _keys)
        {
            var sign = key.By == EntityOrder.Label
                ? string.CompareOrdinal(item.Version.Label, label)
                : item.Day.CompareTo(day);
            if (sign != 0)
            {
                return key.Descending ? -sign : sign;
            }
        }

        var byId = string.CompareOrdinal(item.Version.Id.Value, id);
        return sorting.IsIdDescending ? -byId : byId;
    }
}
