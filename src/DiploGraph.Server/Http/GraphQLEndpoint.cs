using DiploGraph.Graph.Desk;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Language;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Http.Requests;
using DiploGraph.Server.Http.Responses;
using DiploGraph.Server.Http.Streams;
using DiploGraph.Server.Pages;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http;

/// <summary>
/// <c>/graphql</c>: POST and GET by GraphQL over HTTP, server-sent events and WebSocket for streams, and GraphiQL for a
/// browser.
/// </summary>
internal sealed class GraphQLEndpoint(
    RequestGate gate,
    GraphQLRequestParser parser,
    GraphQLRequestHandler handler,
    ResponseSender sender,
    BatchHandler batches,
    EventStreamSender events,
    SocketEndpoint sockets,
    GraphiQLPage page,
    HttpSettings settings)
{
    /// <summary>The methods of the endpoint; mutations need POST.</summary>
    private const string Methods = "GET, POST";

    /// <summary>The type for clients that accept anything.</summary>
    private ResponseType DefaultType { get; } =
        settings.Profile == HttpProfile.Draft2026 ? ResponseType.GraphQLResponse : ResponseType.Json;

    /// <summary>Responds to a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        context.Response.Headers.Vary = "Accept, Accept-Encoding, Origin";
        if (context.WebSockets.IsWebSocketRequest)
        {
            await sockets.HandleAsync(context);
            return;
        }

        var type = MediaTypes.Negotiate(request, DefaultType);
        if (HttpMethods.IsPost(request.Method) || HttpMethods.IsGet(request.Method))
        {
            await RespondAsync(context, type);
        }
        else if (HttpMethods.IsOptions(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            context.Response.Headers.Allow = Methods;
        }
        else
        {
            await sender.SendAsync(
                context, RequestProblem.MethodNotAllowed("GraphQL requests must use GET or POST.", Methods), type);
        }
    }

    private async ValueTask RespondAsync(HttpContext context, ResponseType type)
    {
        if (type == ResponseType.None)
        {
            await sender.SendAsync(
                context,
                RequestProblem.NotAcceptable(
                    "The response can be application/graphql-response+json, application/json or text/event-stream."),
                type);
            return;
        }

        if (type == ResponseType.Page)
        {
            await page.SendAsync(context);
            return;
        }

        var (caller, refusal) = await gate.AdmitAsync(context);
        if (caller is null)
        {
            await sender.SendAsync(context, refusal!, type);
            return;
        }

        using var memory = new RequestMemory();
        var parsed = HttpMethods.IsGet(context.Request.Method)
            ? parser.ParseUrl(context.Request.Query, memory)
            : await parser.ParseBodyAsync(context.Request, memory, context.RequestAborted);
        if (parsed.Request is { } request)
        {
            await ExecuteAsync(context, request, caller, type);
        }
        else if (parsed.Batch is { } batch)
        {
            await batches.HandleAsync(context, batch, caller, type);
        }
        else
        {
            await sender.SendAsync(context, parsed.Problem!, type);
        }
    }

    private async ValueTask ExecuteAsync(
        HttpContext context, GraphQLRequest request, Caller caller, ResponseType type)
    {
        var operation = await handler.PrepareAsync(request, context.RequestAborted);
        if (operation.OperationType == OperationType.Mutation && HttpMethods.IsGet(context.Request.Method))
        {
            await sender.SendAsync(
                context, RequestProblem.MethodNotAllowed("Mutations must use POST.", "POST"), type);
        }
        else if (gate.Check(context, operation, caller) is { } refusal)
        {
            await sender.SendAsync(context, refusal, type);
        }
        else if (type == ResponseType.EventStream)
        {
            await events.SendAsync(context, operation, caller);
        }
        else if (operation.OperationType == OperationType.Subscription)
        {
            await sender.SendAsync(
                context,
                new(StatusCodes.Status200OK, RequestProblemCodes.StreamNeeded,
                    "A subscription needs a stream: use WebSocket, or send Accept: text/event-stream."),
                type);
        }
        else
        {
            using var response = new ResponseBuffer();
            var summary = await handler.ExecuteAsync(
                operation, response, RequestGate.SourceOf(context, caller), context.RequestAborted);
            await sender.SendAsync(context, response, summary, type);
        }
    }
}
