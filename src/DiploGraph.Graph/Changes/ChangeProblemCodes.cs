namespace DiploGraph.Graph.Changes;

/// <summary>The codes of <see cref="DiploGraph.Graph.Failures.ChangeProblem"/>; they are stable.</summary>
public static class ChangeProblemCodes
{
    /// <summary>An entity or claim has no id.</summary>
    public const string MissingId = "MISSING_ID";

    /// <summary>An id, or the number of a piece of evidence, occurs more than once in one change set.</summary>
    public const string Duplicate = "DUPLICATE";

    /// <summary>A text is empty or longer than its limit, or a number is out of its range.</summary>
    public const string BadLength = "BAD_LENGTH";

    /// <summary>A text contains half of a surrogate pair, which no store can keep.</summary>
    public const string BadText = "BAD_TEXT";

    /// <summary>A language tag is not valid by BCP 47.</summary>
    public const string BadLanguage = "BAD_LANGUAGE";

    /// <summary>The text of a literal does not match its kind.</summary>
    public const string BadLiteral = "BAD_LITERAL";

    /// <summary>A number, code or enumeration value is not valid.</summary>
    public const string BadValue = "BAD_VALUE";

    /// <summary>A reference names an entity that does not exist.</summary>
    public const string UnknownEntity = "UNKNOWN_ENTITY";

    /// <summary>A reference names a claim that does not exist.</summary>
    public const string UnknownClaim = "UNKNOWN_CLAIM";

    /// <summary>A reference names a capture that does not exist or belongs to another source.</summary>
    public const string UnknownCapture = "UNKNOWN_CAPTURE";

    /// <summary>A reference names an entity of a type that is not allowed there.</summary>
    public const string WrongType = "WRONG_TYPE";

    /// <summary>
    /// A value is an entity where a literal is required, a literal where an entity is required, or a literal of the
    /// wrong kind.
    /// </summary>
    public const string WrongKind = "WRONG_KIND";

    /// <summary>A token is not in the vocabulary of its predicate or qualifier.</summary>
    public const string UnknownToken = "UNKNOWN_TOKEN";

    /// <summary>A predicate does not accept this qualifier.</summary>
    public const string UnexpectedQualifier = "UNEXPECTED_QUALIFIER";

    /// <summary>A source or dataset lacks its description, or another entity has one.</summary>
    public const string WrongDescription = "WRONG_DESCRIPTION";

    /// <summary>An entity or claim refers to itself, directly or through others.</summary>
    public const string RefersToItself = "REFERS_TO_ITSELF";

    /// <summary>A claim's subject, predicate or object differs from that of its earlier versions.</summary>
    public const string ClaimChanged = "CLAIM_CHANGED";

    /// <summary>A deprecated claim gives no reason.</summary>
    public const string RankWithoutReason = "RANK_WITHOUT_REASON";

    /// <summary>An accepted or disputed claim has no evidence.</summary>
    public const string ClaimWithoutEvidence = "CLAIM_WITHOUT_EVIDENCE";

    /// <summary>An accepted claim has no supporting evidence.</summary>
    public const string ClaimWithoutSupport = "CLAIM_WITHOUT_SUPPORT";

    /// <summary>The number of a piece of evidence does not continue the numbers of its claim.</summary>
    public const string EvidenceNumber = "EVIDENCE_NUMBER";

    /// <summary>A position is not a range, has no quote or no capture, or differs in length from its quote.</summary>
    public const string BadPosition = "BAD_POSITION";

    /// <summary>A quote is not at its position in the capture.</summary>
    public const string QuoteNotInCapture = "QUOTE_NOT_IN_CAPTURE";

    /// <summary>A quote, or the text of a capture, exceeds what the source's rights permit.</summary>
    public const string RightsExceeded = "RIGHTS_EXCEEDED";

    /// <summary>A capture's hash is invalid or is not the hash of its text.</summary>
    public const string BadHash = "BAD_HASH";

    /// <summary>A capture with a known hash has another source or length.</summary>
    public const string CaptureChanged = "CAPTURE_CHANGED";

    /// <summary>SAME_AS claims would join entities that a DIFFERENT_FROM claim separates.</summary>
    public const string IdentityConflict = "IDENTITY_CONFLICT";

    /// <summary>There are more problems than the list contains.</summary>
    public const string TooManyProblems = "TOO_MANY_PROBLEMS";
}
