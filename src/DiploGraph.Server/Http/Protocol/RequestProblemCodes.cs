namespace DiploGraph.Server.Http.Protocol;

/// <summary>The codes of errors that come from HTTP rather than from GraphQL.</summary>
internal static class RequestProblemCodes
{
    /// <summary>The body, or a parameter, is no JSON, or not what GraphQL over HTTP asks for.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>Several operations in one request.</summary>
    public const string BatchingNotSupported = "BATCHING_NOT_SUPPORTED";

    /// <summary>More requests in one than the server takes, or none.</summary>
    public const string BatchTooLarge = "BATCH_TOO_LARGE";

    /// <summary>
    /// An id in place of a document, and no documents are kept here; clients answer this by sending the document.
    /// </summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The id of a document that is not known; clients answer this by sending the document.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>A document that is not one of the trusted ones, where only those are executed.</summary>
    public const string PersistedQueryRequired = "PERSISTED_QUERY_REQUIRED";

    /// <summary>The method is not allowed for this endpoint or this operation.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>The client accepts nothing that can be answered.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The body is of a type or in an encoding that is not read.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>The body is larger than the server takes.</summary>
    public const string BodyTooLarge = "BODY_TOO_LARGE";

    /// <summary>The body came too slowly.</summary>
    public const string RequestTimeout = "REQUEST_TIMEOUT";

    /// <summary>A subscription by a way that gives one answer only.</summary>
    public const string StreamNeeded = "STREAM_NEEDED";
}
