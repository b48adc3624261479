namespace DiploGraph.Graph.Vocabulary;

/// <summary>The grade of a visit: the values of the qualifier GRADE.</summary>
public static class VisitGrade
{
    /// <summary>A state visit.</summary>
    public const string State = "STATE";

    /// <summary>An official visit.</summary>
    public const string Official = "OFFICIAL";

    /// <summary>An official working visit, a grade between official and working that Japan and others use.</summary>
    public const string OfficialWorking = "OFFICIAL_WORKING";

    /// <summary>A working visit.</summary>
    public const string Working = "WORKING";

    /// <summary>A private visit.</summary>
    public const string Private = "PRIVATE";

    /// <summary>A stop on the way to another country.</summary>
    public const string Transit = "TRANSIT";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } = [State, Official, OfficialWorking, Working, Private, Transit];
}
