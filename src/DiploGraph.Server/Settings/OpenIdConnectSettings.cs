namespace DiploGraph.Server.Settings;

/// <summary>
/// The settings of tokens from an OpenID Connect provider, which the server accepts beside its own keys.
/// </summary>
internal sealed record OpenIdConnectSettings
{
    /// <summary>The address of the provider; empty to accept keys only.</summary>
    public string Authority { get; init; } = "";

    /// <summary>The audience that tokens must have.</summary>
    public string Audience { get; init; } = "";

    /// <summary>The claim with the role: one of <c>reader</c>, <c>contributor</c>, <c>reviewer</c> and <c>admin</c>,
    /// or a list with some of them.</summary>
    public string RoleClaim { get; init; } = "role";

    /// <summary>The claim with the caller's name, which becomes the author of revisions.</summary>
    public string NameClaim { get; init; } = "name";

    /// <summary>Whether the provider may have an <c>http</c> address; for tests only.</summary>
    public bool AllowHttp { get; init; }
}
