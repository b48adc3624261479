using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Stores;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>An entity with what its order sorts by.</summary>
internal readonly record struct SortedEntity(Entity Version, int Day);

/// <summary>The orders of entities.</summary>
internal sealed class EntityPageOrder(EntityOrder order, bool descending) : IPageOrder<SortedEntity>
{
    public int Compare(SortedEntity x, SortedEntity y)
    {
        var sign = order switch
        {
            EntityOrder.Label => string.CompareOrdinal(x.Version.Label, y.Version.Label),
            EntityOrder.Time => x.Day.CompareTo(y.Day),
            _ => 0,
        };
        return Turned(sign != 0 ? sign : x.Version.Id.CompareTo(y.Version.Id));
    }

    public Func<SortedEntity, int> ComparerTo(PageKey place)
    {
        if (order == EntityOrder.Id && place.Sort.Length > 0)
        {
            throw PageKeys.Foreign(place);
        }

        var day = order == EntityOrder.Time ? PageKeys.DayNumber(place, descending) : 0;
        return item =>
        {
            var sign = order switch
            {
                EntityOrder.Label => string.CompareOrdinal(item.Version.Label, place.Sort),
                EntityOrder.Time => item.Day.CompareTo(day),
                _ => 0,
            };
            return Turned(sign != 0 ? sign : string.CompareOrdinal(item.Version.Id.Value, place.Id));
        };
    }

    public PageKey KeyOf(SortedEntity item) => new(
        order switch
        {
            EntityOrder.Label => item.Version.Label,
            EntityOrder.Time => PageKeys.SortOf(item.Day, descending),
            _ => "",
        },
        item.Version.Id.Value);

    private int Turned(int sign) => descending ? -sign : sign;
}
