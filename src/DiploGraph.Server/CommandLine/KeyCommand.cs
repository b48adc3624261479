using DiploGraph.Graph.Desk;
using DiploGraph.Graph.Failures;
using DiploGraph.Server.Failures;
using DiploGraph.Server.Observability;
using DiploGraph.Server.Settings;
using DiploGraph.Server.Storage;

namespace DiploGraph.Server.CommandLine;

/// <summary>The commands <c>diplograph key create</c>, <c>list</c> and <c>revoke</c>.</summary>
internal static class KeyCommand
{
    /// <summary>Creates a key. Standard output gets its text and nothing else, so that scripts can read it.</summary>
    public static Task<int> CreateAsync(
        IReadOnlyDictionary<string, string?> overrides,
        KeyRequest request,
        TextWriter output,
        TextWriter error,
        CancellationToken stopping)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (CallerName.FindProblem(request.Owner) is { } problem)
        {
            throw new CommandFailedException(ExitCode.WrongUse, $"--owner {problem}");
        }

        DateTimeOffset? expires = request.Expires is { } text ? KeyExpiry.Read(text, now) : null;
        return WithDeskAsync(overrides, mustExist: false, async desk =>
        {
            var secret = KeyText.Create();
            var key = new ApiKey
            {
                Id = secret.Id,
                Owner = request.Owner,
                Role = request.Role,
                SecretSha256 = secret.SecretSha256,
                CreatedAt = now,
                ExpiresAt = expires,
            };
            await desk.Keys.AddAsync(key, stopping);
            await RecordAsync(desk, "key create", key.Id, stopping);
            await output.WriteLineAsync(secret.Reveal());
            await output.FlushAsync(stopping);
            await error.WriteLineAsync(
                $"""
                This is the key {key.Id} of {key.Owner}: {KeyTable.NameOf(key.Role)}, valid {Validity(key)}.
                Keep it now, because it is not stored and is not shown again. Send it in this header:
                  Authorization: Bearer KEY
                """);
        }, stopping);
    }

    /// <summary>Lists the keys.</summary>
    public static Task<int> ListAsync(
        IReadOnlyDictionary<string, string?> overrides, TextWriter output, CancellationToken stopping) =>
        WithDeskAsync(overrides, mustExist: true, async desk =>
        {
            var keys = await desk.Keys.ListAsync(stopping);
            await output.WriteAsync(keys.Count == 0
                ? "There are no keys. Create one with diplograph key create." + Environment.NewLine
                : KeyTable.Format(keys, TimeProvider.System.GetUtcNow()));
        }, stopping);

    /// <summary>Revokes a key.</summary>
    public static Task<int> RevokeAsync(
        IReadOnlyDictionary<string, string?> overrides, string id, TextWriter output, CancellationToken stopping) =>
        WithDeskAsync(overrides, mustExist: true, async desk =>
        {
            var now = TimeProvider.System.GetUtcNow();
            var before = await desk.Keys.FindAsync(id, stopping);
            if (before is null || await desk.Keys.RevokeAsync(id, now, stopping) is not { } key)
            {
                // What was typed may be the whole key, so it is not repeated here.
                throw new CommandFailedException(
                    ExitCode.Failed, "No key has this id: see diplograph key list. The id is the part after dg_.");
            }

            if (before.RevokedAt is { } earlier)
            {
                await output.WriteLineAsync(
                    $"The key {key.Id} of {key.Owner} has been revoked since {KeyTable.Format(earlier)}.");
                return;
            }

            await RecordAsync(desk, "key revoke", key.Id, stopping);
            await output.WriteLineAsync(
                $"The key {key.Id} of {key.Owner} is revoked. Running servers refuse it within 2 seconds.");
        }, stopping);

    private static string Validity(ApiKey key) =>
        key.ExpiresAt is { } end ? $"until {KeyTable.Format(end)}" : "until it is revoked";

    private static async Task<int> WithDeskAsync(
        IReadOnlyDictionary<string, string?> overrides,
        bool mustExist,
        Func<IDesk, Task> run,
        CancellationToken stopping)
    {
        var sources = SettingsReader.Sources(overrides);
        var settings = SettingsReader.Read(sources);
        using var log = ServerLog.Create(sources);
        if (mustExist && settings.Store == DiploGraphSettings.EmbeddedStore && !Directory.Exists(settings.DataFolder))
        {
            throw new CommandFailedException(
                ExitCode.Failed, $"{settings.DataFolder} does not exist: choose a data folder with --data.");
        }

        var opener = new StoreOpener(settings, TimeProvider.System, log.CreateLogger<StoreOpener>());
        try
        {
            await using var desk = await new DeskOpener(settings, opener).OpenAsync(stopping);
            await run(desk);
            return ExitCode.Done;
        }
        catch (GraphStoreException failure)
        {
            throw StoreOpener.Failed(failure);
        }
    }

    private static async Task RecordAsync(IDesk desk, string action, string key, CancellationToken stopping)
    {
        var now = TimeProvider.System.GetUtcNow();
        var entry = new AuditEntry
        {
            Id = AuditEntry.NewId(now),
            At = now,
            Caller = $"{Environment.UserName} (command line)",
            Action = action,
            Subject = key,
        };
        await desk.Audit.AppendAsync([entry], stopping);
    }
}
