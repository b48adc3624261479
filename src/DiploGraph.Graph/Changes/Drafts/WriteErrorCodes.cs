namespace DiploGraph.Graph.Changes.Drafts;

/// <summary>
/// The codes of errors in the input of a write, in addition to <see cref="ChangeProblemCodes"/>; they are stable.
/// </summary>
public static class WriteErrorCodes
{
    /// <summary>A text is not an id.</summary>
    public const string BadId = "BAD_ID";

    /// <summary>Something with this id already exists.</summary>
    public const string AlreadyExists = "ALREADY_EXISTS";

    /// <summary>A change changes nothing.</summary>
    public const string NoChange = "NO_CHANGE";

    /// <summary>There are more changes than the server accepts.</summary>
    public const string TooManyChanges = "TOO_MANY_CHANGES";

    /// <summary>No revision has this number.</summary>
    public const string UnknownRevision = "UNKNOWN_REVISION";

    /// <summary>A capture contains a quote more than once.</summary>
    public const string AmbiguousQuote = "AMBIGUOUS_QUOTE";

    /// <summary>Somebody else changed the same thing first.</summary>
    public const string Conflict = "CONFLICT";

    /// <summary>No proposal has the id.</summary>
    public const string UnknownProposal = "UNKNOWN_PROPOSAL";

    /// <summary>A proposal was amended, or something that it touches was recorded after its base.</summary>
    public const string Stale = "STALE";

    /// <summary>An idempotency key was used for another request.</summary>
    public const string KeyReused = "KEY_REUSED";

    /// <summary>The caller may not do this.</summary>
    public const string NotAllowed = "NOT_ALLOWED";
}
