using System.Text.RegularExpressions;
using DiploGraph.Exchange.Packs;
using DiploGraph.Exchange.Seed;
using DiploGraph.Graph.Failures;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.Failures;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Storage;

/// <summary>
/// Fills an empty store from seed files, with one commit for each edition. If it is interrupted, the next start
/// continues with the first missing edition: an edition is committed completely or not at all.
/// </summary>
internal sealed partial class StoreSeeder(DiploGraphSettings settings, ILogger<StoreSeeder> logger)
{
    private const string Author = "seed-data";
    private const int MaxNames = 10;

    // The subfolder with all countries of the world.
    private const string World = "world";

    /// <summary>Fills the store if it is empty or was filled only in part.</summary>
    /// <exception cref="CommandFailedException">The files are invalid, or the store rejects them.</exception>
    public async Task SeedAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var newest = await NewestAsync(store, cancellationToken);
        if (newest.Number > 0 && !IsCutOff(newest))
        {
            LogHeld(newest.Number);
            return;
        }

        await FillAsync(store, newest, cancellationToken);

        // Reading the seed files leaves about 90 MB of garbage that a server needs only once. Give it back now.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
    }

    private async Task FillAsync(IGraphStore store, Revision newest, CancellationToken cancellationToken)
    {
        var folder = settings.Seed.Length > 0 ? Path.GetFullPath(settings.Seed) : InstalledFiles.SeedData;
        var (seed, verified) = await ReadAsync(folder, cancellationToken);
        var filled = newest;
        for (var edition = 1; edition <= seed.Editions.Count; edition++)
        {
            filled = await CommitAsync(store, seed, edition, folder, cancellationToken);
            var changes = seed.Editions[edition - 1];
            LogEdition(edition, seed.Editions.Count, changes.Entities.Count, changes.Claims.Count);
        }

        LogFilled(
            folder,
            seed.Editions.SelectMany(it => it.Entities).DistinctBy(it => it.Id).Count(),
            seed.Editions.SelectMany(it => it.Claims).DistinctBy(it => it.Id).Count(),
            filled.Number,
            verified);
    }

    // Quotes can only be checked against captures while the files are read.
    private async Task<(SeedPack Seed, int Verified)> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        var options = new SeedOptions
        {
            Folder = folder,
            Without = settings.World ? [] : [World],
            CaptureFolders = settings.CaptureFolders,
        };
        if (options.CaptureFolders.Count == 0 && await FindPackAsync(options, cancellationToken) is { } pack)
        {
            return (pack, 0);
        }

        var seed = await SeedReader.ReadAsync(options, cancellationToken);
        if (seed.IgnoredFiles.Count > 0)
        {
            LogIgnored(folder, seed.IgnoredFiles.Count, string.Join(", ", seed.IgnoredFiles.Take(MaxNames)));
        }

        return seed.Problems.Count == 0
            ? (new SeedPack(seed.IdempotencyKey, seed.Editions), seed.VerifiedQuotes)
            : throw new CommandFailedException(ExitCode.Failed, Describe(folder, seed));
    }

    private static async Task<SeedPack?> FindPackAsync(SeedOptions options, CancellationToken cancellationToken)
    {
        if (!File.Exists(InstalledFiles.SeedPack)
            || await SeedReader.ReadKeyAsync(options, cancellationToken) is not { } key)
        {
            return null;
        }

        await using var stream = File.OpenRead(InstalledFiles.SeedPack);
        return SeedPack.Read(stream, key);
    }

    private static async Task<Revision> NewestAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, cancellationToken);
        return snapshot.Revision;
    }

    private static string Message(int edition, int editions) =>
        $"The first filling of the store, edition {edition} of {editions}.";

    private static bool IsCutOff(Revision newest) =>
        newest.Author == Author
        && EditionOfEditions().Match(newest.Message) is { Success: true } match
        && match.Groups["edition"].Value != match.Groups["editions"].Value;

    // The idempotency key keeps an edition that is already in the store from being recorded twice.
    private static async Task<Revision> CommitAsync(
        IGraphStore store, SeedPack seed, int edition, string folder, CancellationToken cancellationToken)
    {
        var request = new CommitRequest
        {
            Changes = seed.Editions[edition - 1],
            Author = Author,
            Message = Message(edition, seed.Editions.Count),
            ExpectedRevision = edition - 1,
            IdempotencyKey = $"{seed.Key}#{edition}",
        };
        try
        {
            return (await store.CommitAsync(request, cancellationToken)).Revision;
        }
        catch (GraphStoreException failure) when (failure.Failure == GraphStoreFailure.Conflict)
        {
            throw new CommandFailedException(
                ExitCode.Failed,
                $"The store was partly filled from files other than those in {folder}: start with the original files "
                    + "(--seed), or with another data folder.",
                failure);
        }
        catch (GraphStoreException failure) when (failure.Problems.Count > 0)
        {
            throw new CommandFailedException(
                ExitCode.Failed, $"The store rejected the seed files in {folder}:{Lines(failure.Problems)}", failure);
        }
        catch (GraphStoreException failure)
        {
            throw StoreOpener.Failed(failure);
        }
    }

    private static string Describe(string folder, SeedResult seed)
    {
        var more = seed.ProblemsLeftOut > 0 ? $"{Environment.NewLine}  and {seed.ProblemsLeftOut} more." : "";
        return $"The seed files in {folder} are invalid, so the store was left empty:{Lines(seed.Problems)}{more}";
    }

    private static string Lines<T>(IEnumerable<T> problems) =>
        string.Concat(problems.Select(problem => $"{Environment.NewLine}  {problem}"));

    [LoggerMessage(1, LogLevel.Information, "The store is at revision {Revision}.")]
    private partial void LogHeld(long revision);

    [LoggerMessage(
        3,
        LogLevel.Information,
        "Edition {Edition} of {Editions} was stored: {Entities} entities, {Claims} claims.")]
    private partial void LogEdition(int edition, int editions, int entities, int claims);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "The empty store was filled from {Folder}: {Entities} entities and {Claims} claims at "
            + "revision {Revision}; {Quotes} quotes were checked against captures.")]
    private partial void LogFilled(string folder, int entities, int claims, long revision, int quotes);

    [LoggerMessage(
        4,
        LogLevel.Information,
        "Notes and hidden files in {Folder} were not read ({Count}): {Names}.")]
    private partial void LogIgnored(string folder, int count, string names);

    [GeneratedRegex(@"edition (?<edition>[0-9]+) of (?<editions>[0-9]+)\.\z")]
    private static partial Regex EditionOfEditions();
}
