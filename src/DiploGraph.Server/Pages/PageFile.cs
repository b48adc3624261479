using System.Reflection;
using DiploGraph.Server.Http.Protocol;
using DiploGraph.Server.Security;

namespace DiploGraph.Server.Pages;

/// <summary>A small file of the server's own pages, which is part of the assembly.</summary>
/// <param name="Content">The bytes.</param>
/// <param name="ContentType">The media type.</param>
internal sealed record PageFile(ReadOnlyMemory<byte> Content, string ContentType)
{
    /// <summary>Stands in pages for where the server is found.</summary>
    public const string Origin = "{{origin}}";

    private const string Prefix = "pages/";

    /// <summary>Reads a file that is part of the assembly.</summary>
    public static string ReadText(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(Prefix + name)
            ?? throw new InvalidOperationException($"The assembly has no resource {Prefix}{name}.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>The names of the assembly's files under a folder, in order.</summary>
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

    /// <summary>An HTML page.</summary>
    public static PageFile Html(string text) => new(System.Text.Encoding.UTF8.GetBytes(text), MediaTypes.Html);
}
