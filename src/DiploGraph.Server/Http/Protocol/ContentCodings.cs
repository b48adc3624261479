using Microsoft.Net.Http.Headers;

namespace DiploGraph.Server.Http.Protocol;

/// <summary>The content codings that responses are compressed with (RFC 9110, section 8.4.1).</summary>
internal static class ContentCodings
{
    public const string Brotli = "br";
    public const string Gzip = "gzip";

    private const string Identity = "identity";
    private const string Any = "*";

    /// <summary>
    /// Returns the codings that the client accepts and does not prefer less than an uncompressed response (RFC 9110,
    /// section 12.5.3), the best one first. Among equals, Brotli is first.
    /// </summary>
    public static IReadOnlyList<string> Accepted(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList(request.Headers.AcceptEncoding, out var accepted))
        {
            return [];
        }

        var uncompressed = WeightOf(Identity, accepted, ifAbsent: 0);
        return
        [
            .. from coding in new[] { Brotli, Gzip }
               let weight = WeightOf(coding, accepted, WeightOf(Any, accepted, ifAbsent: 0))
               where weight > 0 && weight >= uncompressed
               orderby weight descending
               select coding,
        ];
    }

    private static double WeightOf(string coding, IList<StringWithQualityHeaderValue> accepted, double ifAbsent)
    {
        foreach (var value in accepted)
        {
            if (value.Value.Equals(coding, StringComparison.OrdinalIgnoreCase))
            {
                return value.Quality ?? 1;
            }
        }

        return ifAbsent;
    }
}
