using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Language;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Http.Requests;
using DiploGraph.Server.Http.Responses;
using DiploGraph.Server.Http.Streams;
using DiploGraph.Server.Pages;
using DiploGraph.Server.Security;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http;

/// <summary>
/// <c>/graphql</c>: POST and GET by GraphQL over HTTP, server-sent events and WebSocket for streams, and GraphiQL for a
/// browser.
/// </summary>
internal sealed class GraphQLEndpoint(
    OperationRunner runner,
    RequestBodyReader reading,
    ResponseSender sending,
    BatchHandler batches,
    EventStreamSender events,
    SocketEndpoint sockets,
    GraphiQLPage page,
    TrustedDocuments trusted,
    HttpSettings settings)
{
    /// <summary>What an endpoint takes; mutations only by POST.</summary>
    private const string Methods = "GET, POST";

    private ResponseType Otherwise { get; } =
        settings.Profile == HttpProfile.Draft2026 ? ResponseType.GraphQLResponse : ResponseType.Json;

    /// <summary>Answers a request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        context.Response.Headers.Vary = "Accept, Accept-Encoding, Origin";
        if (context.WebSockets.IsWebSocketRequest)
        {
            await sockets.HandleAsync(context);
            return;
        }

        var type = MediaTypes.Negotiate(request, Otherwise);
        if (HttpMethods.IsPost(request.Method) || HttpMethods.IsGet(request.Method))
        {
            await AnswerAsync(context, type);
        }
        else if (HttpMethods.IsOptions(request.Method))
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            context.Response.Headers.Allow = Methods;
        }
        else
        {
            await sending.SendAsync(context, NotAllowed("GraphQL is served by GET and POST.", Methods), type);
        }
    }

    private async ValueTask AnswerAsync(HttpContext context, ResponseType type)
    {
        if (type == ResponseType.None)
        {
            await sending.SendAsync(
                context,
                new(StatusCodes.Status406NotAcceptable, RequestProblemCodes.NotAcceptable,
                    "The answer can be application/graphql-response+json, application/json or text/event-stream."),
                type);
            return;
        }

        if (type == ResponseType.Page)
        {
            await page.SendAsync(context);
            return;
        }

        var byGet = HttpMethods.IsGet(context.Request.Method);
        using var parameters = new GraphQLParameters(trusted);
        if (byGet)
        {
            reading.ReadUrl(context.Request, parameters);
        }
        else
        {
            await reading.ReadBodyAsync(context.Request, parameters, context.RequestAborted);
        }

        if (parameters.Batch is { } batch)
        {
            await batches.AnswerAsync(context, batch, type);
            return;
        }

        if (parameters.Request is null)
        {
            await sending.SendAsync(context, parameters.Problem!, type);
            return;
        }

        var operation = await runner.Engine.PrepareAsync(parameters.Request, context.RequestAborted);
        if (byGet && operation.OperationType == OperationType.Mutation)
        {
            await sending.SendAsync(context, NotAllowed("Mutations are served by POST only.", "POST"), type);
        }
        else if (type == ResponseType.EventStream)
        {
            await events.SendAsync(context, operation);
        }
        else if (operation.OperationType == OperationType.Subscription)
        {
            await sending.SendAsync(
                context,
                new(StatusCodes.Status200OK, RequestProblemCodes.StreamNeeded,
                    "A subscription needs a stream: WebSocket, or Accept: text/event-stream."),
                type);
        }
        else
        {
            await SendAsync(context, operation, type);
        }
    }

    private async ValueTask SendAsync(HttpContext context, PreparedOperation operation, ResponseType type)
    {
        using var answer = new ResponseBuffer();
        var summary = await runner.RunAsync(operation, answer, context.RequestAborted);
        await sending.SendAsync(context, answer, StatusCodeSelector.Of(summary, type, settings.Profile), type);
    }

    private static RequestProblem NotAllowed(string message, string allow) =>
        new(StatusCodes.Status405MethodNotAllowed, RequestProblemCodes.MethodNotAllowed, message) { Allow = allow };
}
