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
        (text.StartsWith(UnixSocket, StringComparison.OrdinalIgnoreCase) && text.Length > UnixSocket.Length)
        || (!text.Any(char.IsWhiteSpace)
            && Uri.TryCreate(
                text
                    .Replace("://*", "://any", StringComparison.Ordinal)
                    .Replace("://+", "://any", StringComparison.Ordinal),
                UriKind.Absolute,
                out var uri)
            && uri.Scheme == Uri.UriSchemeHttp
            && uri.PathAndQuery == "/"
            && uri.Fragment.Length + uri.UserInfo.Length == 0);

    /// <summary>
    /// True for an origin as browsers send it (lower case, without a default port or a path), and for <c>*</c>.
    /// </summary>
    public static bool IsOrigin(string text) =>
        text == "*"
        || (Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.GetLeftPart(UriPartial.Authority) == text
            && uri.UserInfo.Length == 0);
}
