namespace DiploGraph.Graph.Vocabulary;

/// <summary>The level of a diplomatic relation: the values of RELATION_LEVEL and of the qualifier LEVEL.</summary>
public static class RelationLevel
{
    /// <summary>No representation.</summary>
    public const string None = "NONE";

    /// <summary>Consulates only.</summary>
    public const string Consular = "CONSULAR";

    /// <summary>A legation.</summary>
    public const string Legation = "LEGATION";

    /// <summary>A liaison or interests office.</summary>
    public const string LiaisonOffice = "LIAISON_OFFICE";

    /// <summary>An embassy.</summary>
    public const string Embassy = "EMBASSY";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } = [None, Consular, Legation, LiaisonOffice, Embassy];
}
