using DiploGraph.Graph.Entities;

namespace DiploGraph.Graph.Changes.Merging;

/// <summary>Sets of ids that grow together (union-find, with path halving).</summary>
internal sealed class DisjointIds
{
    private readonly Dictionary<EntityId, EntityId> _parents = [];

    /// <summary>Returns the id that stands for the set of an id.</summary>
    public EntityId RootOf(EntityId id)
    {
        while (_parents.GetValueOrDefault(id, id) is var parent && parent != id)
        {
            var next = _parents.GetValueOrDefault(parent, parent);
            _parents[id] = next;
            id = next;
        }

        return id;
    }

    /// <summary>Joins two sets, given by their roots.</summary>
    public void Join(EntityId one, EntityId other)
    {
        if (one != other)
        {
            _parents[one] = other;
        }
    }
}
