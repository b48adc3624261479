using System.Reflection;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Security;

namespace DiploGraph.Server.Pages;

/// <summary>A small file of the server's own pages, embedded in the assembly.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="ContentType">The media type.</param>
internal sealed record PageFile(ReadOnlyMemory<byte> Content, string ContentType)
{
    /// <summary>The placeholder in pages for the origin of the server.</summary>
    public const string Origin = "{{origin}}";

    private const string Prefix = "pages/";

    /// <summary>Reads an embedded file.</summary>
    public static string ReadText(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The assembly has no resource {Prefix}{name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Returns the names of the embedded files in a folder, in order.</summary>
    public static IEnumerable<string> NamesIn(string folder) =>
        Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix + folder, StringComparison.Ordinal))
            .Select(name => name[Prefix.Length..])
            .Order(StringComparer.Ordinal);

    /// <summary>Sends the file.</summary>
    public async Task SendAsync(HttpContext context)
    {
        var response = context.Response;
        SecurityHeaders.SetForPage(response);
        response.ContentType = ContentType;
        response.ContentLength = Content.Length;
        response.Headers.CacheControl = "no-cache";
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(Content, context.RequestAborted);
        }
    }

    /// <summary>Creates an HTML page.</summary>
    public static PageFile Html(string text) => new(System.Text.Encoding.UTF8.GetBytes(text), MediaTypes.Html);
}
