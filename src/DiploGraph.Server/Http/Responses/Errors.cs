using System.Buffers;
using DiploGraph.GraphQL;
using DiploGraph.Server.Http.Protocol;

namespace DiploGraph.Server.Http.Responses;

/// <summary>Answers that consist of errors which the engine did not make.</summary>
internal static class Errors
{
    /// <summary>Writes a whole answer.</summary>
    public static void Write(IBufferWriter<byte> output, params IReadOnlyList<GraphQLError> errors)
    {
        output.Write("{\"errors\":"u8);
        GraphQLErrorWriter.Write(errors, output);
        output.Write("}"u8);
    }

    /// <summary>Sends a refusal, in JSON whatever was accepted.</summary>
    public static async ValueTask SendAsync(
        this ResponseSender sending, HttpContext context, RequestProblem problem, ResponseType type)
    {
        if (type is not ResponseType.GraphQLResponse)
        {
            type = ResponseType.Json;
        }

        if (problem.Allow is not null)
        {
            context.Response.Headers.Allow = problem.Allow;
        }

        using var answer = new ResponseBuffer();
        Write(answer, new GraphQLError(problem.Message, problem.Code));
        await sending.SendAsync(context, answer, StatusCodeSelector.Of(problem, type), type);
    }
}
