using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Access;

/// <summary>Finds out who sends a request, from the text of its <c>Authorization</c>.</summary>
internal sealed partial class Authenticator(
    AccessSettings settings,
    KeyCache keys,
    KeyUseRecorder uses,
    AuditRecorder audit,
    ITokenVerifier? tokens,
    TimeProvider time,
    ILogger<Authenticator> logger)
{
    /// <summary>The action of audit entries about keys that are not valid.</summary>
    public const string Action = "authenticate";

    private const string Scheme = "Bearer ";

    /// <summary>Finds out who sends a request.</summary>
    /// <param name="authorization">The value of the header, or of the field of <c>connection_init</c>; or null.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public async ValueTask<Authentication> AuthenticateAsync(
        string? authorization, CancellationToken cancellationToken)
    {
        if (authorization is null)
        {
            return settings.AnonymousRole == AnonymousRole.None ? AccessRefusal.KeyMissing : Caller.Anonymous;
        }

        try
        {
            var (caller, keyId) = await FindAsync(authorization, cancellationToken);
            if (caller is not null)
            {
                return caller;
            }

            audit.Refuse(null, keyId, Action, RequestProblemCodes.Unauthenticated);
            return AccessRefusal.KeyInvalid;
        }
        catch (GraphStoreException failure)
        {
            LogUnavailable(failure);
            return AccessRefusal.Unavailable;
        }
    }

    /// <summary>Returns true if the key or token of a caller is still valid, or cannot be checked now.</summary>
    public async ValueTask<bool> IsStillValidAsync(Caller caller, CancellationToken cancellationToken)
    {
        if (caller.ExpiresAt <= time.GetUtcNow())
        {
            return false;
        }

        try
        {
            return caller.KeyId is not { } id
                || (await keys.FindAsync(id, cancellationToken) is { } key
                    && key.IsValidAt(time.GetUtcNow())
                    && key.Role == caller.Role);
        }
        catch (GraphStoreException failure)
        {
            LogUnavailable(failure);
            return true;
        }
    }

    private async ValueTask<(Caller? Caller, string? KeyId)> FindAsync(
        string authorization, CancellationToken cancellationToken)
    {
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        var text = authorization.AsMemory(Scheme.Length).Trim();
        if (!KeyText.TryParse(text.Span, out var sent))
        {
            return tokens is null ? default : (await tokens.VerifyAsync(text.ToString(), cancellationToken), null);
        }

        var key = await keys.FindAsync(sent.Id, cancellationToken);
        if (key is null || !sent.IsTextOf(key) || !key.IsValidAt(time.GetUtcNow()))
        {
            return (null, sent.Id);
        }

        uses.Note(key);
        return (new Caller(key.Owner, key.Role) { KeyId = key.Id, ExpiresAt = key.ExpiresAt }, key.Id);
    }

    [LoggerMessage(73, LogLevel.Error, "Keys cannot be read.")]
    private partial void LogUnavailable(Exception exception);
}

/// <summary>The result of authenticating: a caller, or the reason to refuse the request.</summary>
internal readonly record struct Authentication(Caller? Caller, AccessRefusal? Refusal)
{
    public static implicit operator Authentication(Caller caller) => new(caller, null);

    public static implicit operator Authentication(AccessRefusal refusal) => new(null, refusal);
}
