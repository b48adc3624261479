namespace DiploGraph.Graph.Claims;

/// <summary>
/// The qualifiers of the model. <see cref="DiploGraph.Graph.Predicates.PredicateTable"/> lists those of each predicate.
/// </summary>
public enum QualifierKey
{
    /// <summary>The role of a participant: a token such as <c>HOST</c>, <c>VISITOR</c>, <c>SIGNATORY</c>.</summary>
    Role = 1,

    /// <summary>The office in which someone acts.</summary>
    Capacity,

    /// <summary>The country or organization on whose behalf someone acts.</summary>
    OnBehalfOf,

    /// <summary>How a participation took place: <c>IN_PERSON</c> or <c>REMOTE</c>.</summary>
    Mode,

    /// <summary>
    /// Whether a participation took place: <c>ANNOUNCED</c>, <c>OCCURRED</c>, <c>CANCELLED</c>, <c>DENIED</c>.
    /// </summary>
    Attendance,

    /// <summary>
    /// The grade of a visit: <c>STATE</c>, <c>OFFICIAL</c>, <c>OFFICIAL_WORKING</c>, <c>WORKING</c> and so on.
    /// </summary>
    Grade,

    /// <summary>The actor who issued the invitation.</summary>
    InvitedBy,

    /// <summary>
    /// The action of a party on an agreement: <c>SIGNED</c>, <c>RATIFIED</c>, <c>IN_FORCE</c> and so on; its date is
    /// the valid time.
    /// </summary>
    Action,

    /// <summary>The event at which something was done.</summary>
    At,

    /// <summary>Whether an office is held in an acting capacity.</summary>
    Acting,

    /// <summary>The number of a holder or of a term, from 1.</summary>
    Ordinal,

    /// <summary>The kind of a name: <c>OFFICIAL</c>, <c>ALIAS</c>, <c>MISSPELLING</c> and so on.</summary>
    NameKind,

    /// <summary>The scheme of an external id: <c>ISO_3166_1_ALPHA_2</c>, <c>WIKIDATA</c> and so on.</summary>
    Scheme,

    /// <summary>The addressee of a statement.</summary>
    Addressee,

    /// <summary>An explanation of how a value was derived if the source does not state it directly.</summary>
    Basis,

    /// <summary>The person who made a decision of identity.</summary>
    DecidedBy,

    /// <summary>The reason, in words.</summary>
    Reason,

    /// <summary>The role in the words of the source.</summary>
    RoleText,

    /// <summary>The time at which someone was appointed to an office.</summary>
    Appointed,

    /// <summary>The time at which a head of mission arrived at the post.</summary>
    Arrived,

    /// <summary>The time at which a head of mission presented credentials.</summary>
    Credentialed,

    /// <summary>The time at which someone left an office, if it differs from the end of the valid time.</summary>
    Ended,

    /// <summary>The level of a representation: <c>LEGATION</c>, <c>EMBASSY</c> and so on.</summary>
    Level,

    /// <summary>The mission through which someone is represented.</summary>
    Mission,

    /// <summary>Whether a head of mission resides in the country of accreditation.</summary>
    Resident,
}
