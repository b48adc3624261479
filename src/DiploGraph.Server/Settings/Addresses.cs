using System.Net.Sockets;
using System.Text;

namespace DiploGraph.Server.Settings;

/// <summary>Recognizes the addresses that settings contain.</summary>
internal static class Addresses
{
    private const string UnixSocket = "http://unix:/";

    /// <summary>True for an absolute http or https address.</summary>
    public static bool IsHttpAddress(string text) =>
        !text.Any(char.IsWhiteSpace)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    /// <summary>
    /// True for an address that Kestrel can listen on without a certificate: <c>http://host:port</c>, with <c>*</c> for
    /// every interface, or <c>http://unix:/path</c>.
    /// </summary>
    public static bool IsListenAddress(string text) =>
        text.StartsWith(UnixSocket, StringComparison.OrdinalIgnoreCase)
            ? IsSocketPath(text[(UnixSocket.Length - 1)..])
            : !text.Any(char.IsWhiteSpace)
                && Uri.TryCreate(
                    text
                        .Replace("://*", "://any", StringComparison.Ordinal)
                        .Replace("://+", "://any", StringComparison.Ordinal),
                    UriKind.Absolute,
                    out var uri)
                && uri.Scheme == Uri.UriSchemeHttp
                && uri.PathAndQuery == "/"
                && uri.Fragment.Length + uri.UserInfo.Length == 0
                && !uri.OriginalString.TrimEnd('/').EndsWith(':')
                && IsReadableForKestrel(text);

    /// <summary>
    /// True for an origin as browsers send it (lower case, in ASCII, without a default port or a path), and for
    /// <c>*</c>.
    /// </summary>
    public static bool IsOrigin(string text) =>
        text == "*"
        || (!text.Contains('*', StringComparison.Ordinal)
            && Ascii.IsValid(text)
            && Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Host.Length > 0
            && uri.GetLeftPart(UriPartial.Authority) == text
            && uri.UserInfo.Length == 0);

    // The operating system limits the length of the path.
    private static bool IsSocketPath(string path)
    {
        try
        {
            return path.Length > 1 && !path.Any(char.IsControl) && new UnixDomainSocketEndPoint(path) is not null;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsReadableForKestrel(string text)
    {
        try
        {
            return BindingAddress.Parse(text) is not null;
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
