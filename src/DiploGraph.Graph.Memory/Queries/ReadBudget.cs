using DiploGraph.Graph.Failures;

namespace DiploGraph.Graph.Memory.Queries;

/// <summary>Counts the entities and claims that a read looks at, and ends it when there are too many.</summary>
internal sealed class ReadBudget(long most)
{
    private long _taken;

    /// <summary>Takes one.</summary>
    /// <exception cref="GraphStoreException">TooCostly.</exception>
    public void Take()
    {
        if (++_taken > most)
        {
            throw GraphStoreException.TooCostly(most);
        }
    }

    /// <summary>Ends the read before it begins where it is to look at so many.</summary>
    /// <exception cref="GraphStoreException">TooCostly.</exception>
    public void Foresee(long count)
    {
        if (count > most - _taken)
        {
            throw GraphStoreException.TooCostly(most);
        }
    }
}
