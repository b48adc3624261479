using System.Buffers;
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
internal sealed class BatchHandler(GraphQLRequestHandler handler, ResponseSender sender)
{
    /// <summary>Responds to a batch.</summary>
    public async ValueTask HandleAsync(HttpContext context, IReadOnlyList<ParsedRequest> batch, ResponseType type)
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
            await ExecuteAsync(batch[i], response, context.RequestAborted);
        }

        response.Write("]"u8);
        await sender.SendAsync(context, response, StatusCodes.Status200OK, type);
    }

    private async ValueTask ExecuteAsync(
        ParsedRequest parsed, ResponseBuffer response, CancellationToken cancellationToken)
    {
        if (parsed.Request is not { } request)
        {
            ErrorResponseWriter.WriteRequestError(
                [new GraphQLError(parsed.Problem!.Message, parsed.Problem.Code)], response);
            return;
        }

        var operation = await handler.PrepareAsync(request, cancellationToken);
        if (operation.OperationType == OperationType.Subscription)
        {
            ErrorResponseWriter.WriteRequestError(
                [new GraphQLError("A subscription cannot be in a batch.", RequestProblemCodes.StreamNeeded)], response);
            return;
        }

        await handler.ExecuteAsync(operation, response, cancellationToken);
    }
}
