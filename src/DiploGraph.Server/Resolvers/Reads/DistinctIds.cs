using DiploGraph.Graph.Entities;

namespace DiploGraph.Server.Resolvers.Reads;

/// <summary>The distinct ids of the rows of a level, so that the store reads none twice.</summary>
internal readonly struct DistinctIds
{
    private readonly int[] _places;

    private DistinctIds(IReadOnlyList<EntityId> ids, int[] places) => (Ids, _places) = (ids, places);

    /// <summary>The ids, in the order of their first occurrence.</summary>
    public IReadOnlyList<EntityId> Ids { get; }

    /// <summary>The index of a row's id in <see cref="Ids"/>; negative for a row without an id.</summary>
    public int this[int row] => _places[row];

    /// <summary>Collects the ids of rows. A row may have no id.</summary>
    public static DistinctIds FromRows(ReadOnlySpan<EntityId?> rows)
    {
        var ids = new List<EntityId>(rows.Length);
        var known = new Dictionary<EntityId, int>(rows.Length);
        var places = new int[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            if (rows[row] is not { } id)
            {
                places[row] = -1;
                continue;
            }

            if (!known.TryGetValue(id, out var place))
            {
                place = ids.Count;
                ids.Add(id);
                known.Add(id, place);
            }

            places[row] = place;
        }

        return new DistinctIds(ids, places);
    }

    /// <summary>Collects the ids of entities.</summary>
    public static DistinctIds FromRows(ReadOnlySpan<Entity> rows)
    {
        var ids = new EntityId?[rows.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            ids[row] = rows[row].Id;
        }

        return FromRows(ids);
    }
}
