namespace DiploGraph.Graph.Vocabulary;

/// <summary>Whether two countries have diplomatic relations: the values of RELATION_STATUS.</summary>
public static class RelationStatus
{
    /// <summary>They have relations.</summary>
    public const string Established = "ESTABLISHED";

    /// <summary>Their relations are suspended.</summary>
    public const string Suspended = "SUSPENDED";

    /// <summary>They broke off relations.</summary>
    public const string Severed = "SEVERED";

    /// <summary>They have none.</summary>
    public const string None = "NONE";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } = [Established, Suspended, Severed, None];
}
