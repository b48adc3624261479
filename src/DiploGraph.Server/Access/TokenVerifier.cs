using System.Security.Claims;
using DiploGraph.Graph.Desk;
using DiploGraph.Server.Settings;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Tokens;

namespace DiploGraph.Server.Access;

/// <summary>
/// Verifies tokens of an OpenID Connect provider (JSON Web Tokens). The provider's keys are read with the first token,
/// and again when a token names an unknown one.
/// </summary>
internal sealed partial class TokenVerifier : ITokenVerifier
{
    // Only signatures with the provider's private key: a public key is no secret, and "none" is no signature.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(30);

    private readonly OpenIdConnectSettings _settings;
    private readonly JwtBearerOptions _options;
    private readonly ILogger<TokenVerifier> _logger;

    /// <summary>Creates a verifier.</summary>
    public TokenVerifier(OpenIdConnectSettings settings, TimeProvider time, ILogger<TokenVerifier> logger)
    {
        _settings = settings;
        _logger = logger;
        _options = new JwtBearerOptions
        {
            Authority = settings.Authority,
            Audience = settings.Audience,
            RequireHttpsMetadata = !settings.AllowHttp,
            MapInboundClaims = false,
        };
        new JwtBearerPostConfigureOptions().PostConfigure(null, _options);
        var rules = _options.TokenValidationParameters;
        rules.ValidAlgorithms = Algorithms;
        rules.ClockSkew = ClockSkew;
        rules.RequireExpirationTime = true;
        rules.ConfigurationManager = (BaseConfigurationManager)_options.ConfigurationManager!;
        rules.LifetimeValidator = (from, until, _, parameters) => IsWithin(
            time.GetUtcNow().UtcDateTime, from, until, parameters.ClockSkew);
    }

    /// <inheritdoc/>
    public async ValueTask<Caller?> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        var handler = _options.TokenHandlers[0];
        var result = await handler.ValidateTokenAsync(token, _options.TokenValidationParameters)
            .WaitAsync(cancellationToken);
        if (!result.IsValid)
        {
            // The message of the exception may quote the token.
            LogRefused(result.Exception?.GetType().Name ?? "");
            return null;
        }

        var name = result.ClaimsIdentity.FindFirst(_settings.NameClaim)?.Value ?? "";
        if (CallerName.FindProblem(name) is not null)
        {
            LogNoName(_settings.NameClaim);
            return null;
        }

        return new Caller(name, RoleOf(result.ClaimsIdentity))
        {
            ExpiresAt = new DateTimeOffset(result.SecurityToken.ValidTo, TimeSpan.Zero) + ClockSkew,
        };
    }

    private static bool IsWithin(DateTime now, DateTime? from, DateTime? until, TimeSpan skew) =>
        until is { } end && now < end + skew && (from is not { } start || now >= start - skew);

    // The highest of the roles in the claim; other values of the claim have other meanings at the provider.
    private Role RoleOf(ClaimsIdentity identity) => identity.FindAll(_settings.RoleClaim)
        .Select(claim => Enum.GetValues<Role>().FirstOrDefault(
            role => role.ToString().Equals(claim.Value, StringComparison.OrdinalIgnoreCase)))
        .Append(Role.Reader)
        .Max();

    [LoggerMessage(74, LogLevel.Information, "A token was refused: {Reason}.")]
    private partial void LogRefused(string reason);

    [LoggerMessage(75, LogLevel.Warning, "A token was refused: its claim {Claim} is missing, or is no name.")]
    private partial void LogNoName(string claim);
}
