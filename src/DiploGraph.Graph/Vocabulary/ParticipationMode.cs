namespace DiploGraph.Graph.Vocabulary;

/// <summary>How somebody took part: the values of the qualifier MODE.</summary>
public static class ParticipationMode
{
    /// <summary>In person.</summary>
    public const string InPerson = "IN_PERSON";

    /// <summary>By telephone or video.</summary>
    public const string Remote = "REMOTE";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } = [InPerson, Remote];
}
