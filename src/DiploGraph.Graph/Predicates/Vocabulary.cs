namespace DiploGraph.Graph.Predicates;

/// <summary>The closed vocabularies of the model. Tokens are upper-case ASCII with underscores.</summary>
public static class Vocabulary
{
    /// <summary>The roles in a meeting or event.</summary>
    public static IReadOnlyList<string> Roles { get; } =
        ["HOST", "VISITOR", "PRINCIPAL", "DELEGATE", "MEDIATOR", "SIGNATORY", "WITNESS", "INTERPRETER", "PARTY"];

    /// <summary>The modes of participation.</summary>
    public static IReadOnlyList<string> Modes { get; } = ["IN_PERSON", "REMOTE"];

    /// <summary>The values that say whether a participation took place.</summary>
    public static IReadOnlyList<string> Attendances { get; } = ["ANNOUNCED", "OCCURRED", "CANCELLED", "DENIED"];

    /// <summary>The grades of visits.</summary>
    public static IReadOnlyList<string> Grades { get; } =
        ["STATE", "OFFICIAL", "OFFICIAL_WORKING", "WORKING", "PRIVATE", "TRANSIT"];

    /// <summary>The actions of parties on agreements, in the usual order.</summary>
    public static IReadOnlyList<string> Actions { get; } =
    [
        "AGREED_IN_PRINCIPLE", "ADOPTED", "SIGNED", "CONCLUDED", "RATIFIED", "ACCEDED", "PROVISIONAL", "IN_FORCE",
        "RESERVED", "WITHDREW",
    ];

    /// <summary>The statuses of happenings.</summary>
    public static IReadOnlyList<string> HappeningStatuses { get; } =
        ["ANNOUNCED", "SCHEDULED", "OCCURRED", "POSTPONED", "CANCELLED", "ALLEGED", "DENIED"];

    /// <summary>The kinds of names.</summary>
    public static IReadOnlyList<string> NameKinds { get; } =
    [
        "OFFICIAL", "COMMON", "ALIAS", "SHORT", "ABBREVIATION", "ROMANISATION",
        "TRANSLATION", "FORMER", "MISSPELLING",
    ];

    /// <summary>The schemes of external ids.</summary>
    public static IReadOnlyList<string> Schemes { get; } =
        ["ISO_3166_1_ALPHA_2", "ISO_3166_1_ALPHA_3", "ISO_3166_1_NUMERIC", "WIKIDATA", "UNTS", "VIAF", "URL"];

    /// <summary>The values that say whether an agreement is binding.</summary>
    public static IReadOnlyList<string> BindingStatuses { get; } = ["BINDING", "NON_BINDING", "DISPUTED", "UNKNOWN"];

    /// <summary>The levels of diplomatic relations.</summary>
    public static IReadOnlyList<string> RelationLevels { get; } =
        ["NONE", "CONSULAR", "LEGATION", "LIAISON_OFFICE", "EMBASSY"];

    /// <summary>The statuses of diplomatic relations.</summary>
    public static IReadOnlyList<string> RelationStatuses { get; } = ["ESTABLISHED", "SUSPENDED", "SEVERED", "NONE"];

    /// <summary>The kinds of meetings.</summary>
    public static IReadOnlyList<string> MeetingKinds { get; } =
        ["BILATERAL", "MULTILATERAL", "SUMMIT", "CALL", "VIDEO_CONFERENCE", "CONSULTATION", "COURTESY_CALL"];

    /// <summary>The kinds of events.</summary>
    public static IReadOnlyList<string> EventKinds { get; } =
    [
        "SIGNING", "CALL", "RECOGNITION", "RELATIONS_ESTABLISHED", "RELATIONS_UPGRADED", "RELATIONS_DOWNGRADED",
        "RELATIONS_SEVERED", "CREDENTIALS", "APPOINTMENT", "EXPULSION", "ANNOUNCEMENT", "DECISION", "SANCTION",
        "ANNIVERSARY", "CEREMONY", "AWARD", "EXERCISE", "RELIEF", "ATTACK", "OTHER",
    ];

    /// <summary>The kinds of organizations.</summary>
    public static IReadOnlyList<string> OrganizationKinds { get; } =
    [
        "GOVERNMENT", "ADMINISTRATION", "MINISTRY", "AGENCY", "ARMED_FORCE", "MISSION", "INTERGOVERNMENTAL", "PARTY",
        "NEWS_AGENCY", "DELEGATION", "PARLIAMENT", "COMPANY", "ASSOCIATION", "ARMED_GROUP", "OTHER",
    ];

    /// <summary>The kinds of places.</summary>
    public static IReadOnlyList<string> PlaceKinds { get; } =
        ["BUILDING", "SITE", "CITY", "ADMINISTRATIVE_AREA", "REGION", "CONTINENT"];

    /// <summary>The kinds of agreements.</summary>
    public static IReadOnlyList<string> AgreementKinds { get; } =
    [
        "TREATY", "CONVENTION", "AGREEMENT", "MEMORANDUM", "DECLARATION", "JOINT_STATEMENT", "EXCHANGE_OF_NOTES",
        "ACTION_PLAN", "CONTRACT", "OTHER",
    ];

    /// <summary>The kinds of statements.</summary>
    public static IReadOnlyList<string> StatementKinds { get; } =
        ["QUOTATION", "PARAPHRASE", "RELEASE", "CHARACTERISATION", "FORECAST", "DENIAL"];
}
