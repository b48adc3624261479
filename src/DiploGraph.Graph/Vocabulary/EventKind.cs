namespace DiploGraph.Graph.Vocabulary;

/// <summary>The kinds of event: the values of KIND for an event.</summary>
public static class EventKind
{
    /// <summary>The signing of an instrument.</summary>
    public const string Signing = "SIGNING";

    /// <summary>A telephone call.</summary>
    public const string Call = "CALL";

    /// <summary>The recognition of a state.</summary>
    public const string Recognition = "RECOGNITION";

    /// <summary>The establishment of diplomatic relations.</summary>
    public const string RelationsEstablished = "RELATIONS_ESTABLISHED";

    /// <summary>The raising of diplomatic relations to a higher level.</summary>
    public const string RelationsUpgraded = "RELATIONS_UPGRADED";

    /// <summary>The lowering of diplomatic relations to a lower level.</summary>
    public const string RelationsDowngraded = "RELATIONS_DOWNGRADED";

    /// <summary>The end of diplomatic relations.</summary>
    public const string RelationsSevered = "RELATIONS_SEVERED";

    /// <summary>The presentation of credentials.</summary>
    public const string Credentials = "CREDENTIALS";

    /// <summary>An appointment to a post, or a removal from one.</summary>
    public const string Appointment = "APPOINTMENT";

    /// <summary>The expulsion of a diplomat.</summary>
    public const string Expulsion = "EXPULSION";

    /// <summary>An announcement.</summary>
    public const string Announcement = "ANNOUNCEMENT";

    /// <summary>A decision, approval or launch.</summary>
    public const string Decision = "DECISION";

    /// <summary>The imposition of sanctions.</summary>
    public const string Sanction = "SANCTION";

    /// <summary>An anniversary.</summary>
    public const string Anniversary = "ANNIVERSARY";

    /// <summary>A ceremony.</summary>
    public const string Ceremony = "CEREMONY";

    /// <summary>The award of an honour.</summary>
    public const string Award = "AWARD";

    /// <summary>A military exercise.</summary>
    public const string Exercise = "EXERCISE";

    /// <summary>Help after a disaster.</summary>
    public const string Relief = "RELIEF";

    /// <summary>An attack or assassination.</summary>
    public const string Attack = "ATTACK";

    /// <summary>Any other event.</summary>
    public const string Other = "OTHER";

    /// <summary>Every value, in the order of the model.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        Signing, Call, Recognition, RelationsEstablished, RelationsUpgraded, RelationsDowngraded, RelationsSevered,
        Credentials, Appointment, Expulsion, Announcement, Decision, Sanction, Anniversary, Ceremony, Award, Exercise,
        Relief, Attack, Other,
    ];
}
