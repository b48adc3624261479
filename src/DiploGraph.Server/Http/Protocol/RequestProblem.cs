namespace DiploGraph.Server.Http.Protocol;

/// <summary>The reason for rejecting a request before the engine receives it.</summary>
/// <param name="Status">The HTTP status; <see cref="StatusCodeSelector"/> adapts it to the profile.</param>
/// <param name="Code">The value of <c>extensions.code</c>; see <see cref="RequestProblemCodes"/>.</param>
/// <param name="Message">A sentence for the caller.</param>
internal sealed record RequestProblem(int Status, string Code, string Message)
{
    /// <summary>
    /// Whether the request is well-formed nevertheless, and a WebSocket stays open after it. Default: false.
    /// </summary>
    public bool IsWellFormed { get; init; }

    /// <summary>The <c>Allow</c> header of a 405 response.</summary>
    public string? Allow { get; init; }

    /// <summary>The <c>Retry-After</c> header of a 429 or 503 response.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The <c>WWW-Authenticate</c> header of a 401 response.</summary>
    public string? Challenge { get; init; }

    /// <summary>A request that cannot be read: it is not JSON, or does not match its headers.</summary>
    public static RequestProblem BadRequest(string message) =>
        new(StatusCodes.Status400BadRequest, RequestProblemCodes.BadRequest, message);

    /// <summary>JSON that is not a GraphQL request.</summary>
    public static RequestProblem Malformed(string message) => Malformed(RequestProblemCodes.BadRequest, message);

    /// <summary>JSON that is not a GraphQL request.</summary>
    public static RequestProblem Malformed(string code, string message) =>
        new(StatusCodes.Status422UnprocessableEntity, code, message);

    /// <summary>A parameter of the wrong type.</summary>
    public static RequestProblem WrongType(string parameter, string expected) =>
        Malformed($"The parameter {parameter} must be {expected}.");

    /// <summary>A request for a type of response that the server does not support.</summary>
    public static RequestProblem NotAcceptable(string message) =>
        new(StatusCodes.Status406NotAcceptable, RequestProblemCodes.NotAcceptable, message);

    /// <summary>A method that the endpoint or the operation does not allow.</summary>
    public static RequestProblem MethodNotAllowed(string message, string allow) =>
        new(StatusCodes.Status405MethodNotAllowed, RequestProblemCodes.MethodNotAllowed, message) { Allow = allow };
}
