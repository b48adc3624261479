using Microsoft.Net.Http.Headers;

namespace DiploGraph.Server.Http.Protocol;

/// <summary>Media types of requests and responses (GraphQL over HTTP, sections "Media Types" and "Accept").</summary>
internal static class MediaTypes
{
    public const string Json = "application/json; charset=utf-8";
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    public const string EventStream = "text/event-stream; charset=utf-8";
    public const string Html = "text/html; charset=utf-8";

    /// <summary>Chooses the type that the client prefers; among equals, the one that it names first.</summary>
    /// <param name="request">The request.</param>
    /// <param name="otherwise">The type for a client that names none or accepts any.</param>
    public static ResponseType Negotiate(HttpRequest request, ResponseType otherwise)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept is ["*/*"])
        {
            return otherwise;
        }

        if (accept is ["application/json"])
        {
            return ResponseType.Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges) || ranges.Count == 0)
        {
            return ResponseType.None;
        }

        var (best, quality) = (ResponseType.None, 0.0);
        foreach (var range in ranges)
        {
            var type = TypeOf(range, otherwise, HttpMethods.IsGet(request.Method));
            if (type != ResponseType.None && (range.Quality ?? 1) > quality)
            {
                (best, quality) = (type, range.Quality ?? 1);
            }
        }

        return best;
    }

    /// <summary>True if Content-Type declares the body of a request to be JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType)
    {
        if (contentType == "application/json")
        {
            return true;
        }

        return MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && IsUtf8(type);
    }

    public static string NameOf(ResponseType type) => type switch
    {
        ResponseType.GraphQLResponse => GraphQLResponse,
        ResponseType.EventStream => EventStream,
        ResponseType.Page => Html,
        _ => Json,
    };

    private static ResponseType TypeOf(MediaTypeHeaderValue range, ResponseType otherwise, bool pages)
    {
        if (!IsUtf8(range))
        {
            return ResponseType.None;
        }

        return range.MediaType.Value?.ToLowerInvariant() switch
        {
            "application/json" => ResponseType.Json,
            "application/graphql-response+json" => ResponseType.GraphQLResponse,
            "text/event-stream" => ResponseType.EventStream,
            "text/html" when pages => ResponseType.Page,
            "*/*" or "application/*" => otherwise,
            _ => ResponseType.None,
        };
    }

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue
        || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
