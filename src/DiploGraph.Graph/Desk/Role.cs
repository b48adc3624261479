namespace DiploGraph.Graph.Desk;

/// <summary>What a caller may do. Each role includes the rights of those before it.</summary>
public enum Role
{
    /// <summary>Reads the graph.</summary>
    Reader = 1,

    /// <summary>Proposes changes and discusses proposals.</summary>
    Contributor,

    /// <summary>Decides on proposals, and records changes directly.</summary>
    Reviewer,

    /// <summary>Manages the server: keys, audit, imports and archives.</summary>
    Admin,
}
