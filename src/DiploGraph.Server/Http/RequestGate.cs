using DiploGraph.Graph.Desk;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Language;
using DiploGraph.Server.Access;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Security;

namespace DiploGraph.Server.Http;

/// <summary>
/// Decides which requests reach the engine: finds out who sends them, limits how many, and refuses mutations that a
/// page of another origin may have sent in a caller's name. The roles that fields require are checked later.
/// </summary>
internal sealed class RequestGate(Authenticator authenticator, RequestLimiter limiter, OriginPolicy origins)
{
    private const string Challenge = "Bearer";
    private const string IdempotencyKey = "Idempotency-Key";
    private const string InvalidToken = "Bearer error=\"invalid_token\"";

    /// <summary>Returns the value of the header <c>Authorization</c>; null if the request has none.</summary>
    public static string? AuthorizationOf(HttpContext context) =>
        context.Request.Headers.Authorization is { Count: > 0 } values ? values.ToString() : null;

    /// <summary>Returns what a request brings besides its document.</summary>
    public static RequestSource SourceOf(HttpContext context, Caller caller) => new(caller)
    {
        IdempotencyKey = context.Request.Headers[IdempotencyKey] is [{ } key] ? key : null,
    };

    /// <summary>Finds out who sends a request, and counts it.</summary>
    /// <returns>The caller, or the reason to refuse the request.</returns>
    public async ValueTask<(Caller? Caller, RequestProblem? Refusal)> AdmitAsync(HttpContext context)
    {
        var (caller, refusal) = await AuthenticateAsync(AuthorizationOf(context), context.RequestAborted);
        if (Count(context, caller ?? Caller.Anonymous) is { } tooMany)
        {
            return (null, tooMany);
        }

        return refusal is { } reason ? (null, ProblemOf(reason)) : (caller, null);
    }

    /// <inheritdoc cref="Authenticator.AuthenticateAsync"/>
    public ValueTask<Authentication> AuthenticateAsync(string? authorization, CancellationToken cancellationToken) =>
        authenticator.AuthenticateAsync(authorization, cancellationToken);

    /// <summary>Counts a request of a caller.</summary>
    /// <returns>The reason to refuse it, or null.</returns>
    public RequestProblem? Count(HttpContext context, Caller caller) =>
        TooMany(limiter.CountRequest(caller, context.Connection.RemoteIpAddress), "requests");

    /// <summary>
    /// Checks whether a caller may execute an operation, apart from the roles that its fields require.
    /// </summary>
    /// <returns>The reason to refuse it, or null.</returns>
    public RequestProblem? Check(HttpContext context, PreparedOperation operation, Caller caller)
    {
        if (operation.OperationType != OperationType.Mutation)
        {
            return null;
        }

        // Browsers add no key by themselves, so a page of another origin cannot have sent one unless it knows it.
        if (caller.IsAnonymous && !origins.Allows(context.Request))
        {
            return new RequestProblem(
                StatusCodes.Status403Forbidden,
                ApiErrorCodes.Forbidden,
                "Pages from this origin must send a key with a mutation, in the header Authorization.");
        }

        return TooMany(limiter.CountMutation(caller, context.Connection.RemoteIpAddress), "mutations");
    }

    /// <summary>Returns the problem to send for a refusal.</summary>
    public static RequestProblem ProblemOf(AccessRefusal refusal) => refusal switch
    {
        AccessRefusal.KeyMissing => new RequestProblem(
            StatusCodes.Status401Unauthorized,
            RequestProblemCodes.Unauthenticated,
            "This server requires a key: send it in the header Authorization, as Bearer.")
        {
            Challenge = Challenge,
        },
        AccessRefusal.KeyInvalid => new RequestProblem(
            StatusCodes.Status401Unauthorized,
            RequestProblemCodes.Unauthenticated,
            "The key or token in Authorization is not valid: it is unknown, expired or revoked, or is not sent as "
            + "Bearer.")
        {
            Challenge = InvalidToken,
        },
        AccessRefusal.Unavailable => new RequestProblem(
            StatusCodes.Status503ServiceUnavailable,
            ApiErrorCodes.ServiceUnavailable,
            "Keys cannot be checked now. Try again in a moment.")
        {
            RetryAfter = TimeSpan.FromSeconds(1),
        },
        _ => throw new ArgumentOutOfRangeException(nameof(refusal), refusal, "An unknown reason."),
    };

    private static RequestProblem? TooMany(TimeSpan? wait, string what) => wait is null
        ? null
        : new RequestProblem(
            StatusCodes.Status429TooManyRequests,
            RequestProblemCodes.RateLimited,
            $"You have sent too many {what}. Try again after the time in the header Retry-After.")
        {
            RetryAfter = wait,
            IsWellFormed = true,
        };
}
