using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Security;

/// <summary>Which pages may use the server from a browser: its own, and those of configured origins.</summary>
internal sealed class OriginPolicy(HttpSettings settings)
{
    private readonly string[] _origins = settings.Origins;

    /// <summary>
    /// Whether a request may be served where CORS does not protect. What sends no <c>Origin</c> is no page.
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
