using System.Text.Json;
using DiploGraph.Graph.Desk;
using DiploGraph.GraphQL;
using DiploGraph.Server.Access;
using DiploGraph.Server.Http.Protocol;

namespace DiploGraph.Server.Http.Streams;

/// <summary>
/// Whoever opened a socket. The key comes in the payload of connection_init, because browsers cannot send headers with
/// a WebSocket, or in the header of the request that opens it.
/// </summary>
internal sealed class SocketCaller(RequestGate gate, CallerWatch watch, HttpContext context)
{
    private readonly TaskCompletionSource _known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The caller; anonymous before connection_init.</summary>
    public Caller Caller { get; private set; } = Caller.Anonymous;

    /// <summary>Authenticates the request that opens the socket, if it has a header.</summary>
    /// <returns>The reason to refuse it, or null.</returns>
    public async ValueTask<RequestProblem?> AdmitAsync()
    {
        if (RequestGate.AuthorizationOf(context) is not { } authorization)
        {
            return null;
        }

        var (caller, refusal) = await gate.AuthenticateAsync(authorization, context.RequestAborted);
        Caller = caller ?? Caller;
        return refusal is { } reason ? RequestGate.ProblemOf(reason) : null;
    }

    /// <summary>Authenticates the payload of connection_init. A key in it replaces the one in the header.</summary>
    /// <returns>The reason to close the socket, or null.</returns>
    public async ValueTask<SocketClose?> AuthenticateAsync(JsonElement payload, CancellationToken cancellationToken)
    {
        if (!TryRead(payload, out var authorization))
        {
            return SocketClose.Forbidden;
        }

        if (authorization is not null || Caller.IsAnonymous)
        {
            var (caller, refusal) = await gate.AuthenticateAsync(authorization, cancellationToken);
            if (caller is null)
            {
                return refusal == AccessRefusal.Unavailable ? SocketClose.TryAgainLater : SocketClose.Forbidden;
            }

            Caller = caller;
        }

        _known.TrySetResult();
        return null;
    }

    /// <summary>Counts an operation.</summary>
    /// <returns>The reason to refuse it, or null.</returns>
    public RequestProblem? Count() => gate.Count(context, Caller);

    /// <summary>
    /// Checks whether the caller may execute an operation, apart from the roles that its fields require.
    /// </summary>
    /// <returns>The reason to refuse it, or null.</returns>
    public RequestProblem? Check(PreparedOperation operation) => gate.Check(context, operation, Caller);

    /// <summary>Completes when the caller's key is revoked, or expires.</summary>
    public async Task<SocketClose> WaitUntilInvalidAsync(CancellationToken cancellationToken)
    {
        await _known.Task.WaitAsync(cancellationToken);
        await watch.WaitUntilInvalidAsync(Caller, cancellationToken);
        return SocketClose.KeyEnded;
    }

    // Returns false if the field exists, but is not a text.
    private static bool TryRead(JsonElement payload, out string? authorization)
    {
        authorization = null;
        if (payload.ValueKind != JsonValueKind.Object)
        {
            return true;
        }

        foreach (var field in payload.EnumerateObject())
        {
            if (field.Name.Equals("Authorization", StringComparison.OrdinalIgnoreCase))
            {
                if (field.Value.ValueKind != JsonValueKind.String || authorization is not null)
                {
                    return false;
                }

                authorization = field.Value.GetString();
            }
        }

        return true;
    }
}
