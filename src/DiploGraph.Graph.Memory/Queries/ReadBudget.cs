using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>Counts the entities and claims that a read examines and ends the read if there are too many.</summary>
internal sealed class ReadBudget(long limit)
{
    private long _taken;

    /// <summary>Counts one entity or claim.</summary>
    /// <exception cref="GraphStoreException">TooCostly: the limit is exceeded.</exception>
    public void Take()
    {
        if (++_taken > limit)
        {
            throw GraphStoreException.TooCostly(limit);
        }
    }

    /// <summary>Ends the read before it starts if this many more entities and claims would exceed the limit.</summary>
    /// <exception cref="GraphStoreException">TooCostly: the limit is exceeded.</exception>
    public void Foresee(long count)
    {
        if (count > limit - _taken)
        {
            throw GraphStoreException.TooCostly(limit);
        }
    }
}
