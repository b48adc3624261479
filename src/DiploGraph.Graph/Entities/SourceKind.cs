namespace DiploGraph.Graph.Entities;

/// <summary>The kind of document that a source is.</summary>
public enum SourceKind
{
    /// <summary>A report in a newspaper, news site or wire service.</summary>
    News = 1,

    /// <summary>A page or release of a government or organization about its own acts.</summary>
    OfficialRelease,

    /// <summary>The text of an instrument.</summary>
    Instrument,

    /// <summary>A work of reference, such as an encyclopedia or chronology.</summary>
    Reference,

    /// <summary>An opinion or analysis.</summary>
    Analysis,
}
