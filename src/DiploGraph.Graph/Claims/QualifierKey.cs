namespace DiploGraph.Graph.Claims;

/// <summary>
/// The qualifiers of the model; which predicate takes which is in <see
/// cref="DiploGraph.Graph.Predicates.PredicateTable"/>.
/// </summary>
public enum QualifierKey
{
    /// <summary>The part someone plays: a token such as <c>HOST</c>, <c>VISITOR</c>, <c>SIGNATORY</c>.</summary>
    Role = 1,

    /// <summary>The office in whose capacity someone acts.</summary>
    Capacity,

    /// <summary>The country or organization on whose behalf someone acts.</summary>
    OnBehalfOf,

    /// <summary>How a participation took place: <c>IN_PERSON</c> or <c>REMOTE</c>.</summary>
    Mode,

    /// <summary>
    /// Whether a participation came about: <c>ANNOUNCED</c>, <c>OCCURRED</c>, <c>CANCELLED</c>, <c>DENIED</c>.
    /// </summary>
    Attendance,

    /// <summary>
    /// The grade of a visit: <c>STATE</c>, <c>OFFICIAL</c>, <c>OFFICIAL_WORKING</c>, <c>WORKING</c> and so on.
    /// </summary>
    Grade,

    /// <summary>Who invited.</summary>
    InvitedBy,

    /// <summary>
    /// What a party did with an agreement: <c>SIGNED</c>, <c>RATIFIED</c>, <c>IN_FORCE</c> and so on; its date is the
    /// valid time.
    /// </summary>
    Action,

    /// <summary>The event at which something was done.</summary>
    At,

    /// <summary>Whether an office is held in an acting capacity.</summary>
    Acting,

    /// <summary>The number of a holder or of a term, from 1.</summary>
    Ordinal,

    /// <summary>What kind of name it is: <c>OFFICIAL</c>, <c>ALIAS</c>, <c>MISSPELLING</c> and so on.</summary>
    NameKind,

    /// <summary>The scheme of an external id: <c>ISO_3166_1_ALPHA_2</c>, <c>WIKIDATA</c> and so on.</summary>
    Scheme,

    /// <summary>Whom a statement addresses.</summary>
    Addressee,

    /// <summary>How a value was derived where the source does not state it as such, in words.</summary>
    Basis,

    /// <summary>Who decided, for a decision of identity.</summary>
    DecidedBy,

    /// <summary>Why, in words.</summary>
    Reason,

    /// <summary>The role in words, as the source gives it.</summary>
    RoleText,

    /// <summary>When someone was named to an office.</summary>
    Appointed,

    /// <summary>When a head of mission arrived at the post.</summary>
    Arrived,

    /// <summary>When a head of mission presented credentials.</summary>
    Credentialed,

    /// <summary>When someone left an office, where that is told apart from the valid time.</summary>
    Ended,

    /// <summary>The level of a representation: <c>LEGATION</c>, <c>EMBASSY</c> and so on.</summary>
    Level,

    /// <summary>The mission through which someone is represented.</summary>
    Mission,

    /// <summary>Whether a head of mission resides in the country of accreditation.</summary>
    Resident,
}
