using System.Globalization;
using System.IO.Compression;
using DiploGraph.GraphQL;
using DiploGraph.GraphQL.Responses;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http.Responses;

/// <summary>Sends complete responses with their length, and compresses large ones.</summary>
internal sealed class ResponseSender(HttpSettings settings)
{
    /// <summary>Sends the response of an operation.</summary>
    public ValueTask SendAsync(
        HttpContext context, ResponseBuffer response, ExecutionSummary summary, ResponseType type) =>
        SendAsync(context, response, StatusCodeSelector.Select(summary, type, settings.Profile), type);

    /// <summary>Sends a problem as JSON, regardless of the types that the client accepts.</summary>
    public async ValueTask SendAsync(HttpContext context, RequestProblem problem, ResponseType type)
    {
        if (type is not ResponseType.GraphQLResponse)
        {
            type = ResponseType.Json;
        }

        if (problem.Allow is not null)
        {
            context.Response.Headers.Allow = problem.Allow;
        }

        if (problem.Challenge is not null)
        {
            context.Response.Headers.WWWAuthenticate = problem.Challenge;
        }

        if (problem.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, (long)Math.Ceiling(wait.TotalSeconds))
                .ToString(CultureInfo.InvariantCulture);
        }

        using var response = new ResponseBuffer();
        ErrorResponseWriter.WriteRequestError([new GraphQLError(problem.Message, problem.Code)], response);
        await SendAsync(context, response, StatusCodeSelector.Select(problem, type, settings.Profile), type);
    }

    /// <summary>Sends a response.</summary>
    public async ValueTask SendAsync(HttpContext context, ResponseBuffer response, int status, ResponseType type)
    {
        var target = context.Response;
        target.StatusCode = status;
        target.ContentType = MediaTypes.NameOf(type);
        if (response.Length < settings.CompressionThresholdBytes
            || ContentCodings.Accepted(context.Request) is not [var coding, ..])
        {
            target.ContentLength = response.Length;
            await WriteAsync(response, target.Body, context.RequestAborted);
            return;
        }

        target.Headers.ContentEncoding = coding;
        await using Stream compressed = coding == ContentCodings.Brotli
            ? new BrotliStream(target.Body, CompressionLevel.Fastest, leaveOpen: true)
            : new GZipStream(target.Body, CompressionLevel.Fastest, leaveOpen: true);
        await WriteAsync(response, compressed, context.RequestAborted);
    }

    private static async ValueTask WriteAsync(
        ResponseBuffer response, Stream target, CancellationToken cancellationToken)
    {
        foreach (var piece in response.Pieces)
        {
            await target.WriteAsync(piece, cancellationToken);
        }
    }
}
