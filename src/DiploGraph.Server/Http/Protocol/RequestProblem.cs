namespace DiploGraph.Server.Http.Protocol;

/// <summary>Why a request is refused before the engine sees it.</summary>
/// <param name="Status">The HTTP status; see <see cref="StatusCodeSelector"/> for what a profile makes of it.</param>
/// <param name="Code">The value of <c>extensions.code</c>; see <see cref="RequestProblemCodes"/>.</param>
/// <param name="Message">A sentence for the caller.</param>
internal sealed record RequestProblem(int Status, string Code, string Message)
{
    /// <summary>
    /// Whether the request is well-formed all the same, so that a WebSocket stays open after it. Default false.
    /// </summary>
    public bool IsWellFormed { get; init; }

    /// <summary>The <c>Allow</c> header of a 405 response.</summary>
    public string? Allow { get; init; }

    /// <summary>A request that cannot be read: not JSON, or not what its headers announce.</summary>
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

    /// <summary>A request for a response that the server cannot give.</summary>
    public static RequestProblem NotAcceptable(string message) =>
        new(StatusCodes.Status406NotAcceptable, RequestProblemCodes.NotAcceptable, message);

    /// <summary>A method that the endpoint or the operation does not allow.</summary>
    public static RequestProblem MethodNotAllowed(string message, string allow) =>
        new(StatusCodes.Status405MethodNotAllowed, RequestProblemCodes.MethodNotAllowed, message) { Allow = allow };
}
