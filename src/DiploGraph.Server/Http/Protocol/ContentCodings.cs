using Microsoft.Net.Http.Headers;

namespace DiploGraph.Server.Http.Protocol;

/// <summary>The content codings that responses are compressed with (RFC 9110, section 8.4.1).</summary>
internal static class ContentCodings
{
    public const string Brotli = "br";
    public const string Gzip = "gzip";

    /// <summary>Returns the best coding that the client accepts, or null.</summary>
    public static string? Select(HttpRequest request) =>
        IsAccepted(request, Brotli) ? Brotli : IsAccepted(request, Gzip) ? Gzip : null;

    /// <summary>True if the client's Accept-Encoding header names this coding.</summary>
    public static bool IsAccepted(HttpRequest request, string coding) =>
        StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted)
        && accepted.Any(one => one.Value.Equals(coding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0.0);
}
