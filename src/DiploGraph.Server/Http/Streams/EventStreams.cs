using System.Buffers;
using DiploGraph.GraphQL;

namespace DiploGraph.Server.Http.Streams;

/// <summary>
/// The distinct connections mode of GraphQL over server-sent events: each operation has a response of its own, whose
/// events are <c>next</c> and at last <c>complete</c>.
/// </summary>
internal sealed class EventStreams(OperationRunner runner)
{
    /// <summary>Answers an operation as a stream; a refused one as a stream of the refusal.</summary>
    public async ValueTask SendAsync(HttpContext context, PreparedOperation operation)
    {
        using var stream = new AnswerBuffer();
        stream.Write("event: next\ndata: "u8);
        await runner.RunAsync(operation, stream, context.RequestAborted);
        stream.Write("\n\nevent: complete\ndata:\n\n"u8);

        context.Response.ContentType = MediaTypes.EventStream;
        context.Response.Headers.CacheControl = "no-store";
        foreach (var piece in stream.Pieces)
        {
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
        }
    }
}
