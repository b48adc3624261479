using System.Buffers;
using DiploGraph.Graph.Desk;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Language;
using DiploGraph.GraphQL.Responses;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Http.Requests;
using DiploGraph.Server.Http.Responses;

namespace DiploGraph.Server.Http;

/// <summary>
/// Responds to a batch with an array of responses in the same order. The requests run one after another. Each has its
/// own limits, and reads the version of the graph that is the newest when it starts.
/// </summary>
internal sealed class BatchHandler(RequestGate gate, GraphQLRequestHandler handler, ResponseSender sender)
{
    /// <summary>Responds to a batch.</summary>
    public async ValueTask HandleAsync(
        HttpContext context, IReadOnlyList<ParsedRequest> batch, Caller caller, ResponseType type)
    {
        if (type == ResponseType.EventStream)
        {
            await sender.SendAsync(
                context,
                RequestProblem.NotAcceptable("The response to a batch is a JSON array, not an event stream."),
                type);
            return;
        }

        using var response = new ResponseBuffer();
        for (var i = 0; i < batch.Count; i++)
        {
            response.Write(i == 0 ? "["u8 : ","u8);
            var problem = i == 0 ? null : gate.Count(context, caller);
            await ExecuteAsync(context, problem is null ? batch[i] : problem, caller, response);
        }

        response.Write("]"u8);
        await sender.SendAsync(context, response, StatusCodes.Status200OK, type);
    }

    private async ValueTask ExecuteAsync(
        HttpContext context, ParsedRequest parsed, Caller caller, ResponseBuffer response)
    {
        if (parsed.Request is not { } request)
        {
            ErrorResponseWriter.WriteRequestError(
                [new GraphQLError(parsed.Problem!.Message, parsed.Problem.Code)], response);
            return;
        }

        var cancellationToken = context.RequestAborted;
        var operation = await handler.PrepareAsync(request, cancellationToken);
        if (operation.OperationType == OperationType.Subscription)
        {
            ErrorResponseWriter.WriteRequestError(
                [new GraphQLError("A subscription cannot be in a batch.", RequestProblemCodes.StreamNeeded)], response);
            return;
        }

        if (gate.Check(context, operation, caller) is { } refusal)
        {
            ErrorResponseWriter.WriteRequestError([new GraphQLError(refusal.Message, refusal.Code)], response);
            return;
        }

        await handler.ExecuteAsync(
            operation, response, RequestGate.SourceOf(context, caller), cancellationToken);
    }
}
