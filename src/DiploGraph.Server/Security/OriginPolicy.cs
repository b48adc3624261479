using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Security;

/// <summary>Decides which web pages may use the server: its own pages and those of the configured origins.</summary>
internal sealed class OriginPolicy(HttpSettings settings)
{
    private readonly string[] _origins = settings.Origins;

    /// <summary>
    /// True if a request that CORS does not protect may be served. A request without <c>Origin</c> does not come from a
    /// web page and is allowed.
    /// </summary>
    public bool Allows(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || _origins.Contains("*")
            || _origins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
