using DiploGraph.Graph.Neo4j;
using DiploGraph.GraphQL;
using FluentValidation;

namespace DiploGraph.Server.Settings;

/// <summary>Validates the settings. A message is the end of a sentence that starts with the setting's name.</summary>
internal sealed class DiploGraphSettingsValidator : AbstractValidator<DiploGraphSettings>
{
    public DiploGraphSettingsValidator()
    {
        Include(new RangeValidator<DiploGraphSettings>());
        RuleFor(it => it.Urls).OneLine().Must((it, _) => it.Addresses.Count > 0).WithMessage("is empty.");
        RuleForEach(it => it.Addresses).Must(Addresses.IsListenAddress)
            .WithMessage("contains \"{PropertyValue}\", which is not an address such as http://127.0.0.1:5080.")
            .OverridePropertyName(nameof(DiploGraphSettings.Urls));
        RuleFor(it => it.Data).NotEmpty().WithMessage("is empty.").OneLine();
        RuleFor(it => it.Seed).OneLine();
        RuleFor(it => it.Captures).OneLine();
        RuleFor(it => it.TrustedDocuments.Folder).OneLine();
        RuleFor(it => it.Neo4j).SetValidator(new Neo4jSettingsValidator());
        RuleFor(it => it.TrustedDocuments.Folder).NotEmpty().When(it => it.TrustedDocuments.Only)
            .WithMessage("is empty, so TrustedDocuments:Only would reject every request.");
        RuleFor(it => it.Access).SetValidator(new RangeValidator<AccessSettings>());
        RuleFor(it => it.OpenIdConnect).SetValidator(new OpenIdConnectSettingsValidator());
        RuleFor(it => it.Telemetry.OtlpEndpoint).Must(Addresses.IsHttpAddress)
            .When(it => it.Telemetry.OtlpEndpoint.Length > 0)
            .WithMessage("is \"{PropertyValue}\", which is not an address such as http://localhost:4317.");
        RuleFor(it => it.Telemetry.ServiceName).NotEmpty().WithMessage("is empty.").OneLine();
        RuleFor(it => it.Http).SetValidator(new HttpSettingsValidator());
        RuleFor(it => it.GraphQL).SetValidator(new RangeValidator<GraphQLOptions>());
    }
}

/// <summary>Validates the settings of Neo4j. The ranges are those of the store's options with the same names.</summary>
internal sealed class Neo4jSettingsValidator : AbstractValidator<Neo4jSettings>
{
    public Neo4jSettingsValidator()
    {
        Include(new RangeValidator<Neo4jSettings>(typeof(Neo4jGraphStoreOptions)));
        RuleFor(it => it.Uri).Must(it => Neo4jGraphStoreOptions.TryReadAddress(it, out _))
            .WithMessage("is \"{PropertyValue}\", which is not an address such as http://localhost:7474.");
        RuleFor(it => it.Database).NotEmpty().WithMessage("is empty.").OneLine();
    }
}

/// <summary>Validates the settings of HTTP.</summary>
internal sealed class HttpSettingsValidator : AbstractValidator<HttpSettings>
{
    public HttpSettingsValidator()
    {
        Include(new RangeValidator<HttpSettings>());
        RuleFor(it => it.AllowedOrigins).OneLine();
        RuleForEach(it => it.Origins).Must(Addresses.IsOrigin)
            .WithMessage("contains \"{PropertyValue}\", which is not an origin such as https://app.example.org.")
            .OverridePropertyName(nameof(HttpSettings.AllowedOrigins));
    }
}

/// <summary>Validates the settings of OpenID Connect.</summary>
internal sealed class OpenIdConnectSettingsValidator : AbstractValidator<OpenIdConnectSettings>
{
    public OpenIdConnectSettingsValidator()
    {
        RuleFor(it => it.Audience).OneLine();
        RuleFor(it => it.RoleClaim).NotEmpty().WithMessage("is empty.").OneLine();
        RuleFor(it => it.NameClaim).NotEmpty().WithMessage("is empty.").OneLine();
        When(it => it.Authority.Length > 0, () =>
        {
            RuleFor(it => it.Authority).Must(IsProvider)
                .WithMessage("is \"{PropertyValue}\", which is not an address such as https://login.example.org.");
            RuleFor(it => it.Audience).NotEmpty()
                .WithMessage("is empty, so tokens for other services would be valid here.");
        });
    }

    private static bool IsProvider(OpenIdConnectSettings settings, string authority) =>
        Addresses.IsHttpAddress(authority)
        && (settings.AllowHttp || authority.StartsWith("https:", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Rules for the texts of settings.</summary>
internal static class TextRules
{
    /// <summary>Rejects a text with a line break or another control character.</summary>
    public static IRuleBuilderOptions<T, string> OneLine<T>(this IRuleBuilder<T, string> rule) =>
        rule.Must(text => !text.Any(char.IsControl))
            .WithMessage("contains a line break or another control character.");
}
