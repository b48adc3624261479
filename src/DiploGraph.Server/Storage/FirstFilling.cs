using DiploGraph.Exchange.Seed;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.CommandLine;
using DiploGraph.Server.Settings;

namespace DiploGraph.Server.Storage;

/// <summary>
/// Fills an empty store from seed files, in one commit: whenever it is cut off, the store is empty or whole, and the
/// next start sees which.
/// </summary>
internal sealed partial class FirstFilling(DiploGraphSettings settings, ILogger<FirstFilling> logger)
{
    private const string Author = "seed-data";

    /// <summary>Fills the store if it is empty.</summary>
    /// <exception cref="CommandFailedException">The files are wrong, or the store does not take them.</exception>
    public async Task FillAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        var revision = await NewestAsync(store, cancellationToken);
        if (revision.Number > 0)
        {
            LogHeld(revision.Number);
            return;
        }

        var folder = settings.Seed.Length > 0 ? Path.GetFullPath(settings.Seed) : InstalledFiles.SeedData;
        var seed = await SeedReader.ReadAsync(
            new SeedOptions { Folder = folder, CaptureFolders = settings.CaptureFolders }, cancellationToken);
        if (seed.Problems.Count > 0)
        {
            throw new CommandFailedException(ExitCode.Failed, Describe(folder, seed));
        }

        var filled = await CommitAsync(store, seed, folder, cancellationToken);
        LogFilled(folder, seed.Changes.Entities.Count, seed.Changes.Claims.Count, filled.Number, seed.VerifiedQuotes);
    }

    private static async Task<Revision> NewestAsync(IGraphStore store, CancellationToken cancellationToken)
    {
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, cancellationToken);
        return snapshot.Revision;
    }

    private static async Task<Revision> CommitAsync(
        IGraphStore store, SeedResult seed, string folder, CancellationToken cancellationToken)
    {
        var request = new CommitRequest
        {
            Changes = seed.Changes,
            Author = Author,
            Message = "The first filling of the store.",
            ExpectedRevision = 0,
            IdempotencyKey = seed.IdempotencyKey,
        };
        try
        {
            return await store.CommitAsync(request, cancellationToken);
        }
        catch (GraphStoreException failure) when (failure.Problems.Count > 0)
        {
            throw new CommandFailedException(
                ExitCode.Failed, $"The seed files in {folder} do not make a graph:{Lines(failure.Problems)}", failure);
        }
        catch (GraphStoreException failure)
        {
            throw StoreOpening.Failed(failure);
        }
    }

    private static string Describe(string folder, SeedResult seed)
    {
        var more = seed.ProblemsLeftOut > 0 ? $"{Environment.NewLine}  and {seed.ProblemsLeftOut} more." : "";
        return $"The seed files in {folder} are wrong, so the store was left empty:{Lines(seed.Problems)}{more}";
    }

    private static string Lines<T>(IEnumerable<T> problems) =>
        string.Concat(problems.Select(problem => $"{Environment.NewLine}  {problem}"));

    [LoggerMessage(1, LogLevel.Information, "The store holds revision {Revision}.")]
    private partial void LogHeld(long revision);

    [LoggerMessage(
        2,
        LogLevel.Information,
        "The empty store was filled from {Folder}: {Entities} entities, {Claims} claims, "
            + "revision {Revision}; {Quotes} quotes were checked against captures at hand.")]
    private partial void LogFilled(string folder, int entities, int claims, long revision, int quotes);
}
