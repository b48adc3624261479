using System.Buffers;
using System.IO.Pipelines;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Http.Requests;

/// <summary>Reads the whole body of a request, up to the limit of the settings.</summary>
internal sealed class RequestBodyReader(HttpSettings settings)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>Reads a body that should be JSON in UTF-8.</summary>
    /// <param name="request">The HTTP request.</param>
    /// <param name="memory">Holds the body.</param>
    /// <param name="cancellationToken">Cancelled when the client disconnects.</param>
    /// <returns>The body without a byte order mark, or the problem.</returns>
    public async ValueTask<(ReadOnlyMemory<byte> Text, RequestProblem? Problem)> ReadAsync(
        HttpRequest request, RequestMemory memory, CancellationToken cancellationToken)
    {
        if (CheckHeaders(request) is { } headerProblem)
        {
            return (default, headerProblem);
        }

        try
        {
            return await ReadToEndAsync(request.BodyReader, memory, cancellationToken) is { } text
                ? (text.Span.StartsWith(ByteOrderMark) ? text[ByteOrderMark.Length..] : text, null)
                : (default, TooLarge());
        }
        catch (BadHttpRequestException exception)
        {
            return (default, ToProblem(exception));
        }
        catch (IOException) when (!cancellationToken.IsCancellationRequested)
        {
            // Kestrel throws this if the size of a chunk overflows.
            return (default, Incomplete());
        }
    }

    /// <summary>Checks the headers, to reject a request before its body is read.</summary>
    private RequestProblem? CheckHeaders(HttpRequest request)
    {
        if (!MediaTypes.IsJson(request.ContentType))
        {
            return new(
                StatusCodes.Status415UnsupportedMediaType, RequestProblemCodes.UnsupportedMediaType,
                "The body must be JSON in UTF-8, with the Content-Type application/json.");
        }

        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding is not ["identity"])
        {
            return new(
                StatusCodes.Status415UnsupportedMediaType, RequestProblemCodes.UnsupportedMediaType,
                "Compressed bodies are not supported: send the body without Content-Encoding.");
        }

        return request.ContentLength > settings.MaxRequestBodyBytes ? TooLarge() : null;
    }

    /// <summary>Returns the whole body, or null if it is larger than the limit.</summary>
    private async ValueTask<ReadOnlyMemory<byte>?> ReadToEndAsync(
        PipeReader reader, RequestMemory memory, CancellationToken cancellationToken)
    {
        while (true)
        {
            var result = await reader.ReadAsync(cancellationToken);
            if (result.Buffer.Length > settings.MaxRequestBodyBytes)
            {
                return null;
            }

            if (result.IsCompleted)
            {
                var length = (int)result.Buffer.Length;
                var body = memory.Rent(length).AsMemory(0, length);
                result.Buffer.CopyTo(body.Span);
                reader.AdvanceTo(result.Buffer.End);
                return body;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private RequestProblem TooLarge() => new(
        StatusCodes.Status413PayloadTooLarge, RequestProblemCodes.BodyTooLarge,
        $"The body is larger than the limit of {settings.MaxRequestBodyBytes} bytes.");

    private RequestProblem ToProblem(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => TooLarge(),
        StatusCodes.Status408RequestTimeout => new(
            StatusCodes.Status408RequestTimeout, RequestProblemCodes.RequestTimeout, "The body arrived too slowly."),
        _ => Incomplete(),
    };

    private static RequestProblem Incomplete() =>
        RequestProblem.BadRequest("The body does not match its headers, or is incomplete.");
}
