namespace DiploGraph.Graph.Time;

/// <summary>The result of comparing times that may be imprecise.</summary>
public enum Overlap
{
    /// <summary>The times cannot overlap.</summary>
    No = 0,

    /// <summary>The times may overlap, but are too imprecise to tell.</summary>
    Possible,

    /// <summary>The times overlap for all exact days that they may mean.</summary>
    Yes,
}
