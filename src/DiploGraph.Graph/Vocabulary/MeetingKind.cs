namespace DiploGraph.Graph.Vocabulary;

/// <summary>The kinds of meeting: the values of KIND for a meeting.</summary>
public static class MeetingKind
{
    /// <summary>A meeting of two sides.</summary>
    public const string Bilateral = "BILATERAL";

    /// <summary>A meeting of three or more sides.</summary>
    public const string Multilateral = "MULTILATERAL";

    /// <summary>A meeting of heads of state or government.</summary>
    public const string Summit = "SUMMIT";

    /// <summary>A telephone call.</summary>
    public const string Call = "CALL";

    /// <summary>A video conference.</summary>
    public const string VideoConference = "VIDEO_CONFERENCE";

    /// <summary>Regular consultations.</summary>
    public const string Consultation = "CONSULTATION";

    /// <summary>A courtesy call in person.</summary>
    public const string CourtesyCall = "COURTESY_CALL";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Bilateral, Multilateral, Summit, Call, VideoConference, Consultation, CourtesyCall];
}
