using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Settings;
using Microsoft.Extensions.Primitives;

namespace DiploGraph.Server.Http.Requests;

/// <summary>Reads the parameters of a request from a body or from a URL, strictly and bounded.</summary>
internal sealed class RequestBodyReader(HttpSettings settings)
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The status of JSON that is no GraphQL request.</summary>
    private int Malformed { get; } = settings.Profile == HttpProfile.Draft2026
        ? StatusCodes.Status422UnprocessableEntity
        : StatusCodes.Status400BadRequest;

    /// <summary>Reads the body of a POST.</summary>
    public async ValueTask ReadBodyAsync(
        HttpRequest request, GraphQLParameters parameters, CancellationToken cancellationToken)
    {
        if (Refusal(request) is { } refusal)
        {
            parameters.Refuse(refusal);
            return;
        }

        try
        {
            if (await ReadAllAsync(request.BodyReader, parameters, cancellationToken) is { } text)
            {
                ReadJson(text, parameters);
            }
            else
            {
                parameters.Refuse(TooLarge());
            }
        }
        catch (BadHttpRequestException exception)
        {
            parameters.Refuse(Problem(exception));
        }
        catch (IOException) when (!cancellationToken.IsCancellationRequested)
        {
            // Kestrel has such a one for a chunk's size that overflows.
            parameters.Refuse(NotAsAnnounced());
        }
    }

    /// <summary>Reads the parameters of a GET from its URL.</summary>
    public void ReadUrl(HttpRequest request, GraphQLParameters parameters)
    {
        foreach (var name in (ReadOnlySpan<string>)["query", "documentId", "operationName", "variables", "extensions"])
        {
            if (request.Query[name].Count > 1)
            {
                parameters.Refuse(
                    new(Malformed, RequestProblemCodes.BadRequest, $"The parameter {name} stands twice."));
                return;
            }
        }

        if (TryReadJson(request.Query["variables"], "variables", parameters, out var variables)
            && TryReadJson(request.Query["extensions"], "extensions", parameters, out var extensions))
        {
            var query = request.Query["query"];
            parameters.Read(
                query.Count == 0 ? null : query.ToString(), request.Query["documentId"], request.Query["operationName"],
                variables, extensions, Malformed);
        }
    }

    /// <summary>Why a body is not read at all; null where it is.</summary>
    private RequestProblem? Refusal(HttpRequest request)
    {
        if (!MediaTypes.IsJson(request.ContentType))
        {
            return new(
                StatusCodes.Status415UnsupportedMediaType, RequestProblemCodes.UnsupportedMediaType,
                "The body must be application/json in UTF-8, and say so in Content-Type.");
        }

        if (request.Headers.ContentEncoding is { Count: > 0 } encoding && encoding is not ["identity"])
        {
            return new(
                StatusCodes.Status415UnsupportedMediaType, RequestProblemCodes.UnsupportedMediaType,
                "Compressed bodies are not read: send the body without Content-Encoding.");
        }

        return request.ContentLength > settings.MaxRequestBodyBytes ? TooLarge() : null;
    }

    private void ReadJson(ReadOnlyMemory<byte> text, GraphQLParameters parameters)
    {
        if (text.Span.StartsWith(ByteOrderMark))
        {
            text = text[ByteOrderMark.Length..];
        }

        if (parameters.TryReadPlain(text))
        {
            return;
        }

        if (StrictJson.TryParse(text, out var mistake) is { } document)
        {
            Read(parameters.Own(document).RootElement, text, parameters);
        }
        else
        {
            parameters.Refuse(new(
                StatusCodes.Status400BadRequest, RequestProblemCodes.BadRequest,
                text.IsEmpty ? "The request has no body." : $"The body {mistake}."));
        }
    }

    private void Read(JsonElement json, ReadOnlyMemory<byte> text, GraphQLParameters parameters)
    {
        if (json.ValueKind != JsonValueKind.Array || settings.MaxBatchedRequests <= 1)
        {
            parameters.Read(json, text, Malformed);
        }
        else if (json.GetArrayLength() is var length && length >= 1 && length <= settings.MaxBatchedRequests)
        {
            parameters.ReadBatch(json, text, Malformed);
        }
        else
        {
            parameters.Refuse(new(
                Malformed, RequestProblemCodes.BatchTooLarge,
                $"A batch has 1 to {settings.MaxBatchedRequests} requests; this one has {length}."));
        }
    }

    private static bool TryReadJson(
        StringValues value, string name, GraphQLParameters parameters, out JsonElement json)
    {
        json = default;
        if (value.Count == 0 || value is [""])
        {
            return true;
        }

        if (StrictJson.TryParse(Encoding.UTF8.GetBytes(value.ToString()), out var mistake) is { } document)
        {
            json = parameters.Own(document).RootElement;
            return true;
        }

        parameters.Refuse(new(
            StatusCodes.Status400BadRequest, RequestProblemCodes.BadRequest, $"The parameter {name} {mistake}."));
        return false;
    }

    /// <summary>Reads to the end; null where that is further away than the limit.</summary>
    private async ValueTask<ReadOnlyMemory<byte>?> ReadAllAsync(
        PipeReader reader, GraphQLParameters parameters, CancellationToken cancellationToken)
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
                var memory = parameters.Own(MemoryPool<byte>.Shared.Rent(Math.Max(length, 1))).Memory[..length];
                result.Buffer.CopyTo(memory.Span);
                reader.AdvanceTo(result.Buffer.End);
                return memory;
            }

            reader.AdvanceTo(result.Buffer.Start, result.Buffer.End);
        }
    }

    private RequestProblem TooLarge() => new(
        StatusCodes.Status413PayloadTooLarge, RequestProblemCodes.BodyTooLarge,
        $"The body is larger than {settings.MaxRequestBodyBytes} bytes, the most that is read.");

    private RequestProblem Problem(BadHttpRequestException exception) => exception.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => TooLarge(),
        StatusCodes.Status408RequestTimeout => new(
            StatusCodes.Status408RequestTimeout, RequestProblemCodes.RequestTimeout, "The body came too slowly."),
        _ => NotAsAnnounced(),
    };

    private static RequestProblem NotAsAnnounced() => new(
        StatusCodes.Status400BadRequest, RequestProblemCodes.BadRequest, "The body did not come as announced.");
}
