namespace DiploGraph.Graph.Changes;

/// <summary>The codes of <see cref="DiploGraph.Graph.Failures.ChangeProblem"/>; they are stable.</summary>
public static class ChangeProblemCodes
{
    /// <summary>An entity or claim has no id.</summary>
    public const string MissingId = "MISSING_ID";

    /// <summary>An id, or a piece of evidence's number, stands twice in one change set.</summary>
    public const string Duplicate = "DUPLICATE";

    /// <summary>A text is empty or longer than its limit, or a number is out of its range.</summary>
    public const string BadLength = "BAD_LENGTH";

    /// <summary>A text holds half of a surrogate pair, which no store can keep.</summary>
    public const string BadText = "BAD_TEXT";

    /// <summary>A language tag is none by BCP 47.</summary>
    public const string BadLanguage = "BAD_LANGUAGE";

    /// <summary>A literal's text is not of its kind.</summary>
    public const string BadLiteral = "BAD_LITERAL";

    /// <summary>A number, code or enumeration's value is none of those that there are.</summary>
    public const string BadValue = "BAD_VALUE";

    /// <summary>An entity that is referred to does not exist.</summary>
    public const string UnknownEntity = "UNKNOWN_ENTITY";

    /// <summary>A claim that is referred to does not exist.</summary>
    public const string UnknownClaim = "UNKNOWN_CLAIM";

    /// <summary>A capture that is referred to does not exist, or is another source's.</summary>
    public const string UnknownCapture = "UNKNOWN_CAPTURE";

    /// <summary>An entity that is referred to is not of a type that may stand there.</summary>
    public const string WrongType = "WRONG_TYPE";

    /// <summary>
    /// An entity stands where a literal belongs, or a literal of another kind, or the other way round.
    /// </summary>
    public const string WrongKind = "WRONG_KIND";

    /// <summary>A token is not in the vocabulary of its place.</summary>
    public const string UnknownToken = "UNKNOWN_TOKEN";

    /// <summary>A predicate does not take this qualifier.</summary>
    public const string UnexpectedQualifier = "UNEXPECTED_QUALIFIER";

    /// <summary>A source has no description, or a dataset no coverage, or something else has one.</summary>
    public const string WrongDescription = "WRONG_DESCRIPTION";

    /// <summary>Something refers to itself, directly or through others.</summary>
    public const string RefersToItself = "REFERS_TO_ITSELF";

    /// <summary>A claim's subject, predicate or object differs from that of its known versions.</summary>
    public const string ClaimChanged = "CLAIM_CHANGED";

    /// <summary>A deprecated claim gives no reason.</summary>
    public const string RankWithoutReason = "RANK_WITHOUT_REASON";

    /// <summary>A claim is accepted or disputed, and no evidence speaks to it.</summary>
    public const string ClaimWithoutEvidence = "CLAIM_WITHOUT_EVIDENCE";

    /// <summary>A claim is accepted, and no evidence speaks for it.</summary>
    public const string ClaimWithoutSupport = "CLAIM_WITHOUT_SUPPORT";

    /// <summary>Evidence is not numbered on from what its claim has.</summary>
    public const string EvidenceNumber = "EVIDENCE_NUMBER";

    /// <summary>A position is no range, lacks its words or its capture, or is not as long as its words.</summary>
    public const string BadPosition = "BAD_POSITION";

    /// <summary>Words are said to be in a capture, and do not stand there.</summary>
    public const string QuoteNotInCapture = "QUOTE_NOT_IN_CAPTURE";

    /// <summary>A quote, or a capture's text, is more than the source's rights let be kept.</summary>
    public const string RightsExceeded = "RIGHTS_EXCEEDED";

    /// <summary>A capture's hash is none, or not that of its text.</summary>
    public const string BadHash = "BAD_HASH";

    /// <summary>A capture of a known hash has another source or length.</summary>
    public const string CaptureChanged = "CAPTURE_CHANGED";

    /// <summary>Entities would be one by SAME_AS that a DIFFERENT_FROM says are two.</summary>
    public const string IdentityConflict = "IDENTITY_CONFLICT";

    /// <summary>There are more problems than are told.</summary>
    public const string TooManyProblems = "TOO_MANY_PROBLEMS";
}
