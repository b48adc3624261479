using DiploGraph.Server.Access;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Http.Requests;
using DiploGraph.Server.Http.Responses;
using DiploGraph.Server.Security;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http.Streams;

/// <summary>Accepts WebSockets: checks their origin and their number, and creates a connection for each.</summary>
internal sealed partial class SocketEndpoint(
    RequestGate gate,
    CallerWatch watch,
    GraphQLRequestParser parser,
    GraphQLRequestHandler handler,
    FailureReporter failures,
    OriginPolicy origins,
    HttpSettings settings,
    ResponseSender sender,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<SocketEndpoint> logger)
{
    private int _open;

    /// <summary>Serves a WebSocket until it closes.</summary>
    public async ValueTask HandleAsync(HttpContext context)
    {
        if (!origins.Allows(context.Request))
        {
            // In a browser, any page can reach local servers and send cookies; only the Origin header identifies the
            // page.
            await RefuseAsync(
                context, StatusCodes.Status403Forbidden, "Pages from this origin are not allowed to open a WebSocket.");
            return;
        }

        var caller = new SocketCaller(gate, watch, context);
        if (await caller.AdmitAsync() is { } refusal)
        {
            await sender.SendAsync(context, refusal, ResponseType.Json);
            return;
        }

        if (Interlocked.Increment(ref _open) > settings.MaxWebSockets)
        {
            Interlocked.Decrement(ref _open);
            await RefuseAsync(
                context, StatusCodes.Status429TooManyRequests,
                $"The limit of {settings.MaxWebSockets} open WebSockets is reached. Try again later.");
            return;
        }

        try
        {
            var speaks = context.WebSockets.WebSocketRequestedProtocols.Contains(SocketProtocol.Name);
            using var socket = await context.WebSockets.AcceptWebSocketAsync(speaks ? SocketProtocol.Name : null);
            using var output = new SocketSender(socket, settings, time);
            await using var operations = new SocketOperations(output, caller, parser, handler, failures, settings);
            var connection = new SocketConnection(output, operations, caller, settings, time);
            var close = speaks
                ? await connection.RunAsync(socket, lifetime.ApplicationStopping)
                : await connection.RefuseAsync(socket, SocketClose.SubprotocolNotAcceptable);
            LogClosed(close.Code, close.Reason);
        }
        finally
        {
            Interlocked.Decrement(ref _open);
        }
    }

    private async ValueTask RefuseAsync(HttpContext context, int status, string message) =>
        await sender.SendAsync(context, new(status, RequestProblemCodes.BadRequest, message), ResponseType.Json);

    [LoggerMessage(7, LogLevel.Debug, "A WebSocket was closed: {Code} {Reason}.")]
    private partial void LogClosed(int code, string reason);
}
