namespace DiploGraph.Server.Http.Protocol;

/// <summary>The codes of errors that come from HTTP rather than from GraphQL.</summary>
internal static class RequestProblemCodes
{
    /// <summary>The body or a parameter is not JSON, or does not conform to GraphQL over HTTP.</summary>
    public const string BadRequest = "BAD_REQUEST";

    /// <summary>Several operations in one request.</summary>
    public const string BatchingNotSupported = "BATCHING_NOT_SUPPORTED";

    /// <summary>A batch with more requests than the server accepts, or with none.</summary>
    public const string BatchTooLarge = "BATCH_TOO_LARGE";

    /// <summary>
    /// An id instead of a document, but the server has no trusted documents. Clients react by sending the document.
    /// </summary>
    public const string PersistedQueryNotSupported = "PERSISTED_QUERY_NOT_SUPPORTED";

    /// <summary>The id of an unknown document. Clients react by sending the document.</summary>
    public const string PersistedQueryNotFound = "PERSISTED_QUERY_NOT_FOUND";

    /// <summary>A document that is not trusted, on a server that executes trusted documents only.</summary>
    public const string PersistedQueryRequired = "PERSISTED_QUERY_REQUIRED";

    /// <summary>The method is not allowed for this endpoint or this operation.</summary>
    public const string MethodNotAllowed = "METHOD_NOT_ALLOWED";

    /// <summary>The client accepts none of the supported response types.</summary>
    public const string NotAcceptable = "NOT_ACCEPTABLE";

    /// <summary>The media type or the encoding of the body is not supported.</summary>
    public const string UnsupportedMediaType = "UNSUPPORTED_MEDIA_TYPE";

    /// <summary>The body is larger than the server accepts.</summary>
    public const string BodyTooLarge = "BODY_TOO_LARGE";

    /// <summary>The body arrived too slowly.</summary>
    public const string RequestTimeout = "REQUEST_TIMEOUT";

    /// <summary>No key, although the server requires one, or a key or token that is not valid.</summary>
    public const string Unauthenticated = "UNAUTHENTICATED";

    /// <summary>More requests than one caller may send.</summary>
    public const string RateLimited = "RATE_LIMITED";

    /// <summary>A subscription over a transport that returns only one response.</summary>
    public const string StreamNeeded = "STREAM_NEEDED";
}
