using DiploGraph.Server.Access;
using DiploGraph.Server.Failures;
using DiploGraph.Server.GraphQL;
using DiploGraph.Server.Http;
using DiploGraph.Server.Observability;
using DiploGraph.Server.Resolvers;
using DiploGraph.Server.Security;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;
using Microsoft.AspNetCore.Connections;

namespace DiploGraph.Server.CommandLine;

/// <summary>The command <c>diplograph serve</c>.</summary>
internal static class ServeCommand
{
    /// <summary>Opens the store, fills it if it is empty, and serves requests until the process is stopped.</summary>
    public static async Task<int> RunAsync(
        IReadOnlyDictionary<string, string?> overrides, TextWriter output, CancellationToken stopping)
    {
        var sources = SettingsReader.Sources(overrides);
        var settings = SettingsReader.Read(sources);
        using var log = ServerLog.Create(sources);
        using var telemetry = Telemetry.Start(settings.Telemetry);

        var opener = new StoreOpener(settings, TimeProvider.System, log.CreateLogger<StoreOpener>());
        await using var store = await opener.OpenAsync(stopping);
        await new StoreSeeder(settings, log.CreateLogger<StoreSeeder>()).SeedAsync(store, stopping);
        var failures = new FailureLog(log.CreateLogger<FailureLog>());
        await using var desk = await new DeskOpener(settings, opener).OpenAsync(stopping);
        await using var audit = new AuditRecorder(desk.Audit, TimeProvider.System, log.CreateLogger<AuditRecorder>());
        var options = new ApiOptions
        {
            Desk = desk,
            Audit = audit,
            CursorSecret = await CursorSecret.OfAsync(settings, store, stopping),
            MaxReadSteps = settings.MaxReadSteps,
            MaxChanges = settings.MaxChanges,
            AllowOwnProposals = settings.AllowOwnProposals,
            OnStoreFailure = failures.StoreFailed,
            Engine = settings.GraphQL with { OnMaskedFailure = failures.ResolverFailed },
        };
        var sdl = ApiSchema.ReadSdl();
        var handler = new GraphQLRequestHandler(ApiEngine.Create(sdl, options), store, options);
        await using var application = ServerApplication.Create(
            settings, new ServerParts(handler, store, desk, audit, sdl), log, TimeProvider.System);
        await StartAsync(application, settings, stopping);
        await AnnounceAsync(application, opener.Location, output);
        await application.WaitForShutdownAsync(stopping);
        return ExitCode.Done;
    }

    private static async Task StartAsync(
        WebApplication application, DiploGraphSettings settings, CancellationToken stopping)
    {
        try
        {
            await application.StartAsync(stopping);
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            throw new CommandFailedException(
                ExitCode.Failed,
                $"{settings.Urls} is in use by another program: stop that program or choose another address "
                + "with --urls.",
                exception);
        }
        catch (Exception exception) when (exception is IOException or System.Net.Sockets.SocketException
            or InvalidOperationException or FormatException)
        {
            throw new CommandFailedException(
                ExitCode.Failed,
                $"Cannot listen on {settings.Urls} ({exception.Message}): choose another address with --urls.",
                exception);
        }
    }

    private static async Task AnnounceAsync(WebApplication application, string location, TextWriter output)
    {
        var address = application.Urls.First().TrimEnd('/');
        await output.WriteLineAsync(
            $"""
            DiploGraph is ready.
              page     {address}/
              GraphQL  {address}/graphql
              data     {location}
            """);
        await output.FlushAsync(CancellationToken.None);
    }
}
