using System.Buffers;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Language;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Http.Requests;
using DiploGraph.Server.Http.Responses;

namespace DiploGraph.Server.Http;

/// <summary>
/// Answers several requests that came as one, where that is configured: by an array of answers in the same order. Each
/// is a request of its own, with limits of its own, and reads the version of the graph that is newest when it starts;
/// they run one after another.
/// </summary>
internal sealed class BatchHandler(OperationRunner runner, ResponseSender sending)
{
    /// <summary>Answers a batch.</summary>
    public async ValueTask AnswerAsync(
        HttpContext context, IReadOnlyList<GraphQLParameters> batch, ResponseType type)
    {
        if (type == ResponseType.EventStream)
        {
            await sending.SendAsync(
                context,
                new(StatusCodes.Status406NotAcceptable, RequestProblemCodes.NotAcceptable,
                    "A batch is answered by an array in JSON, not by a stream."),
                type);
            return;
        }

        using var answer = new ResponseBuffer();
        for (var at = 0; at < batch.Count; at++)
        {
            answer.Write(at == 0 ? "["u8 : ","u8);
            await WriteAsync(batch[at], answer, context.RequestAborted);
        }

        answer.Write("]"u8);
        await sending.SendAsync(context, answer, StatusCodes.Status200OK, type);
    }

    private async ValueTask WriteAsync(
        GraphQLParameters parameters, ResponseBuffer answer, CancellationToken cancellationToken)
    {
        if (parameters.Request is not { } request)
        {
            Errors.Write(answer, new GraphQLError(parameters.Problem!.Message, parameters.Problem.Code));
            return;
        }

        var operation = await runner.Engine.PrepareAsync(request, cancellationToken);
        if (operation.OperationType == OperationType.Subscription)
        {
            Errors.Write(
                answer,
                new GraphQLError("A subscription cannot be in a batch.", RequestProblemCodes.StreamNeeded));
            return;
        }

        await runner.RunAsync(operation, answer, cancellationToken);
    }
}
