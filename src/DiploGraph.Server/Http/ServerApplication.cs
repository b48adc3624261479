using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using DiploGraph.Server.Access;
using DiploGraph.Server.Http.Requests;
using DiploGraph.Server.Http.Responses;
using DiploGraph.Server.Http.Streams;
using DiploGraph.Server.Pages;
using DiploGraph.Server.Security;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace DiploGraph.Server.Http;

/// <summary>Builds the web application: its limits, middleware and endpoints.</summary>
internal static class ServerApplication
{
    /// <summary>Creates an application that is ready to start.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="parts">What the application serves.</param>
    /// <param name="log">Creates the loggers.</param>
    /// <param name="time">The clock for timeouts.</param>
    public static WebApplication Create(
        DiploGraphSettings settings,
        ServerParts parts,
        ILoggerFactory log,
        TimeProvider time)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") ?? Environments.Production,
        });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(server => Limit(server, settings.Http));
        builder.WebHost.UseUrls([.. settings.Addresses]);
        builder.Services.AddSingleton(parts.Handler);
        builder.Services.AddSingleton(parts.Store);
        AddAccess(builder.Services, settings, parts);
        AddServices(builder.Services, settings, log, time);

        var application = builder.Build();
        application.UseExceptionHandler(UnhandledExceptions.Options);
        application.Use(SecurityHeaders.Set);
        application.UseRouting();
        if (settings.Http.Origins.Length > 0)
        {
            application.UseCors();
        }

        application.UseWhen(
            static context => context.Request.Headers.Upgrade.Count > 0
                || HttpMethods.IsConnect(context.Request.Method),
            upgrading => upgrading.UseWebSockets(new WebSocketOptions
            {
                KeepAliveInterval = settings.Http.KeepAliveInterval,
                KeepAliveTimeout = settings.Http.StreamSendTimeout,
            }));
        application.MapServer(parts.Sdl, settings);
        return application;
    }

    private static void Limit(KestrelServerOptions server, HttpSettings settings)
    {
        server.AddServerHeader = false;
        server.Limits.MaxRequestBodySize = settings.MaxRequestBodyBytes;
        server.Limits.RequestHeadersTimeout = settings.RequestHeadersTimeout;
        server.Limits.MinRequestBodyDataRate = new(settings.MinRequestBodyBytesPerSecond, TimeSpan.FromSeconds(5));
        server.Limits.MaxRequestLineSize = 16 * 1024;
    }

    private static void AddAccess(IServiceCollection services, DiploGraphSettings settings, ServerParts parts)
    {
        services.AddSingleton(settings.Access);
        services.AddSingleton(parts.Desk.Keys);
        services.AddSingleton(parts.Audit);
        services.AddSingleton<KeyCache>();
        services.AddSingleton<KeyUseRecorder>();
        services.AddSingleton<CallerWatch>();
        services.AddSingleton<RequestLimiter>();
        services.AddSingleton<RequestGate>();
        services.AddSingleton(provider => new Authenticator(
            settings.Access,
            provider.GetRequiredService<KeyCache>(),
            provider.GetRequiredService<KeyUseRecorder>(),
            parts.Audit,
            settings.OpenIdConnect.Authority.Length == 0 ? null : CreateTokenVerifier(settings.OpenIdConnect, provider),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<Authenticator>>()));
    }

    // A method of its own with the interface as its result: without a provider, the libraries are not loaded.
    [MethodImpl(MethodImplOptions.NoInlining)]
    [SuppressMessage("Performance", "CA1859", Justification = "See above.")]
    private static ITokenVerifier CreateTokenVerifier(OpenIdConnectSettings settings, IServiceProvider provider) =>
        new TokenVerifier(
            settings,
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TokenVerifier>>());

    private static void AddServices(
        IServiceCollection services, DiploGraphSettings settings, ILoggerFactory log, TimeProvider time)
    {
        services.Replace(ServiceDescriptor.Singleton(log));
        services.TryAddSingleton(typeof(ILogger<>), typeof(Logger<>));
        services.Configure<HostOptions>(host => host.ShutdownTimeout = settings.ShutdownTimeout);
        services.AddRoutingCore();
        services.AddCors(cors => cors.AddDefaultPolicy(policy => policy
            .WithOrigins(settings.Http.Origins).WithMethods("GET", "POST").AllowAnyHeader()));
        services.AddSingleton(time);
        services.AddSingleton(settings.Http);
        services.AddSingleton<FailureReporter>();
        services.AddSingleton<OriginPolicy>();
        services.AddSingleton(TrustedDocumentReader.Read(settings.TrustedDocuments));
        services.AddSingleton<GraphQLRequestParser>();
        services.AddSingleton<ResponseSender>();
        services.AddSingleton<BatchHandler>();
        services.AddSingleton<EventStreamSender>();
        services.AddSingleton<SocketEndpoint>();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddHealth();
        services.AddExceptionHandler<UnhandledExceptions>();
        services.AddSingleton(new GraphiQLPage(InstalledFiles.GraphiQL, settings.Addresses[0]));
    }
}
