using System.IO.Compression;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Settings;
using Microsoft.Net.Http.Headers;

namespace DiploGraph.Server.Http.Responses;

/// <summary>Sends answers whole, with their length, and compresses those that are worth it.</summary>
internal sealed class ResponseSender(HttpSettings settings)
{
    private const string Brotli = "br";
    private const string Gzip = "gzip";

    /// <summary>Sends an answer.</summary>
    public async ValueTask SendAsync(HttpContext context, ResponseBuffer answer, int status, ResponseType type)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = MediaTypes.NameOf(type);
        if (answer.Length < settings.CompressionThresholdBytes || CodingFor(context.Request) is not { } coding)
        {
            response.ContentLength = answer.Length;
            await WriteAsync(answer, response.Body, context.RequestAborted);
            return;
        }

        response.Headers.ContentEncoding = coding;
        await using Stream compressed = coding == Brotli
            ? new BrotliStream(response.Body, CompressionLevel.Fastest, leaveOpen: true)
            : new GZipStream(response.Body, CompressionLevel.Fastest, leaveOpen: true);
        await WriteAsync(answer, compressed, context.RequestAborted);
    }

    private static async ValueTask WriteAsync(ResponseBuffer answer, Stream target, CancellationToken cancellationToken)
    {
        foreach (var piece in answer.Pieces)
        {
            await target.WriteAsync(piece, cancellationToken);
        }
    }

    private static string? CodingFor(HttpRequest request) =>
        Accepts(request, Brotli) ? Brotli : Accepts(request, Gzip) ? Gzip : null;

    /// <summary>Whether a client takes a content coding that it names.</summary>
    internal static bool Accepts(HttpRequest request, string coding) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)
        && accepted.Any(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0.0);
}
