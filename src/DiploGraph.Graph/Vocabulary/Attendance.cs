namespace DiploGraph.Graph.Vocabulary;

/// <summary>Whether somebody took part in the end: the values of the qualifier ATTENDANCE.</summary>
public static class Attendance
{
    /// <summary>It was announced; no record says whether it happened.</summary>
    public const string Announced = "ANNOUNCED";

    /// <summary>It happened.</summary>
    public const string Occurred = "OCCURRED";

    /// <summary>It was called off.</summary>
    public const string Cancelled = "CANCELLED";

    /// <summary>Somebody denies it.</summary>
    public const string Denied = "DENIED";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } = [Announced, Occurred, Cancelled, Denied];
}
