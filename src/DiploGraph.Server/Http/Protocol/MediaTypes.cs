using Microsoft.Net.Http.Headers;

namespace DiploGraph.Server.Http.Protocol;

/// <summary>Media types of requests and responses (GraphQL over HTTP, sections "Media Types" and "Accept").</summary>
internal static class MediaTypes
{
    public const string Json = "application/json; charset=utf-8";
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";
    public const string EventStream = "text/event-stream; charset=utf-8";
    public const string Html = "text/html; charset=utf-8";

    private static readonly (ResponseType Type, MediaTypeHeaderValue Name)[] Offered =
    [
        .. from type in new[]
           {
               ResponseType.Json, ResponseType.GraphQLResponse, ResponseType.EventStream, ResponseType.Page,
           }
           select (type, MediaTypeHeaderValue.Parse(NameOf(type))),
    ];

    /// <summary>
    /// Chooses the type that the client prefers (RFC 9110, section 12.5.1): for each type, the most precise matching
    /// range gives the weight. Among equals, types that the client names come first, in its order, then the default.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="otherwise">The default: the type for a client that names none or accepts any.</param>
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

        if (accept.All(static line => string.IsNullOrWhiteSpace(line?.Replace(',', ' '))))
        {
            return otherwise;
        }

        var ranges = MediaRange.ReadAll(accept);
        var (best, bestRange) = (ResponseType.None, default(MediaRange));
        foreach (var (type, name) in Offered)
        {
            if ((type == ResponseType.Page && !HttpMethods.IsGet(request.Method))
                || RangeFor(name, ranges) is not { Quality: > 0 } range)
            {
                continue;
            }

            var comparison = bestRange is null ? 1 : Compare(range, bestRange);
            if (comparison > 0 || (comparison == 0 && type == otherwise))
            {
                (best, bestRange) = (type, range);
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

    private static MediaRange? RangeFor(MediaTypeHeaderValue type, List<MediaRange> ranges)
    {
        var (best, bestPrecision) = (default(MediaRange), -1);
        foreach (var range in ranges)
        {
            if (range.PrecisionFor(type) is { } precision && precision > bestPrecision)
            {
                (best, bestPrecision) = (range, precision);
            }
        }

        return best;
    }

    private static int Compare(MediaRange first, MediaRange second)
    {
        var comparison = first.Quality.CompareTo(second.Quality);
        comparison = comparison != 0 ? comparison : first.IsExact.CompareTo(second.IsExact);
        return comparison != 0 ? comparison : second.Position.CompareTo(first.Position);
    }

    private static bool IsUtf8(MediaTypeHeaderValue type) =>
        !type.Charset.HasValue
        || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
