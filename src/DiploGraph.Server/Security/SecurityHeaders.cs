
namespace DiploGraph.Server.Security;

/// <summary>The headers that keep browsers from doing with an answer what it is not for.</summary>
internal static class SecurityHeaders
{
    /// <summary>
    /// Pages load from here only, and cannot be framed. GraphiQL's editor makes style elements as it goes, and starts
    /// its workers from their files.
    /// </summary>
    private const string PagePolicy =
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
        + "font-src 'self' data:; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; "
        + "frame-ancestors 'none'";

    /// <summary>Sets the headers that every answer has.</summary>
    public static Task Set(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        return next(context);
    }

    /// <summary>Sets the headers that pages have besides.</summary>
    public static void SetForPage(HttpResponse response)
    {
        response.Headers.ContentSecurityPolicy = PagePolicy;
        response.Headers.XFrameOptions = "DENY";
        response.Headers["Referrer-Policy"] = "no-referrer";
        response.Headers["Cross-Origin-Opener-Policy"] = "same-origin";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        response.Headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
    }
}
