namespace DiploGraph.Graph.Vocabulary;

/// <summary>Whether a happening took place: the values of HAPPENING_STATUS.</summary>
public static class HappeningStatus
{
    /// <summary>Somebody said that it will take place.</summary>
    public const string Announced = "ANNOUNCED";

    /// <summary>It has a fixed time.</summary>
    public const string Scheduled = "SCHEDULED";

    /// <summary>It took place.</summary>
    public const string Occurred = "OCCURRED";

    /// <summary>It was put off to a later time.</summary>
    public const string Postponed = "POSTPONED";

    /// <summary>It was called off.</summary>
    public const string Cancelled = "CANCELLED";

    /// <summary>Some say that it took place.</summary>
    public const string Alleged = "ALLEGED";

    /// <summary>A party says that it did not take place.</summary>
    public const string Denied = "DENIED";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Announced, Scheduled, Occurred, Postponed, Cancelled, Alleged, Denied];
}
