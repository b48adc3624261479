namespace DiploGraph.Graph.Time;

/// <summary>An answer about times that may be imprecise.</summary>
public enum Overlap
{
    /// <summary>They cannot overlap.</summary>
    No = 0,

    /// <summary>They may overlap; the texts do not decide.</summary>
    Possible,

    /// <summary>They overlap whatever exact days are meant.</summary>
    Yes,
}
