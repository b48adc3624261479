using System.Collections.Frozen;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Security;

namespace DiploGraph.Server.Pages;

/// <summary>
/// The GraphiQL page that the build puts next to the binaries, or a page with instructions if the program was built
/// without Node. Only files found at startup can be requested, so no path can escape from the folder.
/// </summary>
internal sealed class GraphiQLPage
{
    /// <summary>The path of its files.</summary>
    public const string Path = "/graphiql/assets/";

    private const string CacheForever = "public, max-age=31536000, immutable";

    private readonly string? _page;
    private readonly PageFile _missing;
    private readonly FrozenDictionary<string, string> _assets;

    /// <summary>Finds the page's files.</summary>
    /// <param name="folder">The folder with the files.</param>
    /// <param name="origin">The origin of the server.</param>
    public GraphiQLPage(string folder, string origin)
    {
        _missing = PageFile.Html(PageFile.ReadText("assets/graphiql-missing.html")
            .Replace(PageFile.Origin, origin, StringComparison.Ordinal));
        var page = System.IO.Path.Combine(folder, "index.html");
        var assets = System.IO.Path.Combine(folder, "assets");
        _page = File.Exists(page) ? page : null;
        _assets = (Directory.Exists(assets) ? Directory.EnumerateFiles(assets) : [])
            .ToFrozenDictionary(file => System.IO.Path.GetFileName(file), StringComparer.Ordinal);
    }

    /// <summary>Sends the page.</summary>
    public async ValueTask SendAsync(HttpContext context)
    {
        if (_page is null)
        {
            await _missing.SendAsync(context);
            return;
        }

        SecurityHeaders.SetForPage(context.Response);
        context.Response.ContentType = MediaTypes.Html;
        context.Response.Headers.CacheControl = "no-cache";
        await context.Response.SendFileAsync(_page, context.RequestAborted);
    }

    /// <summary>Sends one of the page's files, compressed if the client accepts this.</summary>
    /// <returns>False if there is no such file.</returns>
    public async ValueTask<bool> TrySendAssetAsync(HttpContext context, string name)
    {
        if (!_assets.TryGetValue(name, out var file) || TypeOf(name) is not { } type)
        {
            return false;
        }

        var response = context.Response;
        response.ContentType = type;
        response.Headers.CacheControl = CacheForever;
        response.Headers.Vary = "Accept-Encoding";
        response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        foreach (var coding in ContentCodings.Accepted(context.Request))
        {
            if (_assets.TryGetValue(name + ExtensionOf(coding), out var compressed))
            {
                response.Headers.ContentEncoding = coding;
                file = compressed;
                break;
            }
        }

        response.ContentLength = new FileInfo(file).Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.SendFileAsync(file, context.RequestAborted);
        }

        return true;
    }

    private static string ExtensionOf(string coding) => coding == ContentCodings.Brotli ? ".br" : ".gz";

    private static string? TypeOf(string name) => System.IO.Path.GetExtension(name) switch
    {
        ".js" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".txt" => "text/plain; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".ttf" => "font/ttf",
        ".woff" => "font/woff",
        ".woff2" => "font/woff2",
        _ => null,
    };
}
