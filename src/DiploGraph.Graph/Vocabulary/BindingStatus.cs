namespace DiploGraph.Graph.Vocabulary;

/// <summary>Whether an agreement binds its parties: the values of BINDING_STATUS.</summary>
public static class BindingStatus
{
    /// <summary>It binds under international law.</summary>
    public const string Binding = "BINDING";

    /// <summary>It does not bind.</summary>
    public const string NonBinding = "NON_BINDING";

    /// <summary>The parties disagree.</summary>
    public const string Disputed = "DISPUTED";

    /// <summary>No source says.</summary>
    public const string Unknown = "UNKNOWN";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } = [Binding, NonBinding, Disputed, Unknown];
}
