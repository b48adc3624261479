using DiploGraph.Graph.Neo4j;
using FluentValidation;

namespace DiploGraph.Server.Settings;

/// <summary>The ranges of the settings. The engine checks its own.</summary>
internal sealed class DiploGraphSettingsValidator : AbstractValidator<DiploGraphSettings>
{
    public DiploGraphSettingsValidator()
    {
        RuleFor(it => it.Urls).Must((it, _) => it.Addresses.Count > 0).WithMessage("names no address.");
        RuleForEach(it => it.Addresses).Must(IsAddress)
            .WithMessage("has \"{PropertyValue}\", which is no address such as http://127.0.0.1:5080.")
            .OverridePropertyName(nameof(DiploGraphSettings.Urls));
        RuleFor(it => it.Data).NotEmpty().WithMessage("names no folder.");
        RuleFor(it => it.Store).Must(it => it is DiploGraphSettings.EmbeddedStore or DiploGraphSettings.Neo4jStore)
            .WithMessage("is \"{PropertyValue}\"; it can be embedded or neo4j.");
        RuleFor(it => it.Neo4j).SetValidator(new Neo4jSettingsValidator());
        RuleFor(it => it.CursorSecret).Length(32, 256).When(it => it.CursorSecret.Length > 0)
            .WithMessage("has {TotalLength} characters; it takes 32 to 256.");
        RuleFor(it => it.TrustedDocuments.Folder).NotEmpty().When(it => it.TrustedDocuments.Only)
            .WithMessage("names no folder, so that nothing could be executed.");
        RuleFor(it => it.MaxReadSteps).Within(1_000, 1_000_000_000_000);
        RuleFor(it => it.ShutdownTimeout).Within(TimeSpan.Zero, TimeSpan.FromMinutes(10));
        RuleFor(it => it.Telemetry.OtlpEndpoint).Must(it => Uri.TryCreate(it, UriKind.Absolute, out _))
            .When(it => it.Telemetry.OtlpEndpoint.Length > 0)
            .WithMessage("is \"{PropertyValue}\", which is no address such as http://localhost:4317.");
        RuleFor(it => it.Telemetry.ServiceName).NotEmpty().WithMessage("is empty.");
        RuleFor(it => it.Http).SetValidator(new HttpSettingsValidator());
    }

    private static bool IsAddress(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        && Uri.TryCreate(
            address
                .Replace("://*", "://any", StringComparison.Ordinal)
                .Replace("://+", "://any", StringComparison.Ordinal),
            UriKind.Absolute,
            out _);
}

/// <summary>The ranges of the settings of Neo4j.</summary>
internal sealed class Neo4jSettingsValidator : AbstractValidator<Neo4jSettings>
{
    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    public Neo4jSettingsValidator()
    {
        RuleFor(it => it.Uri).Must(it => Neo4jGraphStoreOptions.TryReadAddress(it, out _))
            .WithMessage("is \"{PropertyValue}\", which is no address such as http://localhost:7474.");
        RuleFor(it => it.Database).NotEmpty().WithMessage("names no database.");
        RuleFor(it => it.StartupTimeout).Within(TimeSpan.Zero, TimeSpan.FromMinutes(10));
        RuleFor(it => it.ReadTimeout).Within(TimeSpan.FromSeconds(0.1), AnHour);
        RuleFor(it => it.CommitTimeout).Within(TimeSpan.FromSeconds(0.1), AnHour);
        RuleFor(it => it.Reads).IsInEnum().WithMessage("is {PropertyValue}; it can be Memory or Statements.");
        RuleFor(it => it.MaxClaimsInMemory).Within(0, 1_000_000_000);
        RuleFor(it => it.MaxConcurrency).Within(1, 1000);
        RuleFor(it => it.RevisionMaxAge).Within(TimeSpan.Zero, TimeSpan.FromMinutes(1));
    }
}

/// <summary>The ranges of the settings of HTTP.</summary>
internal sealed class HttpSettingsValidator : AbstractValidator<HttpSettings>
{
    private static readonly TimeSpan TenMinutes = TimeSpan.FromMinutes(10);

    public HttpSettingsValidator()
    {
        RuleFor(it => it.MaxRequestBodyBytes).Within(1024, 64 * 1024 * 1024);
        RuleFor(it => it.MaxBatchedRequests).Within(1, 100);
        RuleFor(it => it.CompressionThresholdBytes).Within(0, int.MaxValue);
        RuleFor(it => it.RequestHeadersTimeout).Within(TimeSpan.FromSeconds(1), TenMinutes);
        RuleFor(it => it.MinRequestBodyBytesPerSecond).Within(1, 1_000_000);
        RuleFor(it => it.ConnectionInitTimeout).Within(TimeSpan.FromSeconds(0.1), TenMinutes);
        RuleFor(it => it.MaxWebSocketMessageBytes).Within(1024, 64 * 1024 * 1024);
        RuleFor(it => it.MaxOperationsPerWebSocket).Within(1, 10_000);
        RuleFor(it => it.MaxWebSockets).Within(1, 1_000_000);
        RuleFor(it => it.MaxEventStreams).Within(1, 1_000_000);
        RuleFor(it => it.StreamSendTimeout).Within(TimeSpan.FromSeconds(1), TenMinutes);
        RuleFor(it => it.KeepAliveInterval).Within(TimeSpan.FromSeconds(1), TenMinutes);
        RuleForEach(it => it.Origins).Must(IsOrigin)
            .WithMessage("has \"{PropertyValue}\", which is no origin such as https://app.example.org.")
            .OverridePropertyName(nameof(HttpSettings.AllowedOrigins));
    }

    private static bool IsOrigin(string origin) =>
        origin == "*"
        || (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == origin);
}

/// <summary>Rules that say what is wrong as the end of a sentence that starts with the setting's name.</summary>
internal static class RangeRules
{
    public static IRuleBuilderOptions<T, TValue> Within<T, TValue>(
        this IRuleBuilder<T, TValue> rule, TValue from, TValue to)
        where TValue : struct, IComparable<TValue>, IComparable =>
        rule.InclusiveBetween(from, to).WithMessage("is {PropertyValue}; it takes {From} to {To}.");
}
