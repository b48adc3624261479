using DiploGraph.Exchange.Packs;
using DiploGraph.Exchange.Seed;
using DiploGraph.Server.Failures;

namespace DiploGraph.Server.CommandLine;

/// <summary>The command <c>diplograph pack</c>, which the build runs.</summary>
internal static class PackCommand
{
    /// <summary>Reads a folder of seed files, and writes its editions to a file that is read quickly.</summary>
    public static async Task<int> RunAsync(string folder, string file, CancellationToken stopping)
    {
        var seed = await SeedReader.ReadAsync(new SeedOptions { Folder = Path.GetFullPath(folder) }, stopping);
        if (seed.Problems.Count > 0)
        {
            throw new CommandFailedException(
                ExitCode.Failed,
                $"The seed files in {folder} are invalid: {string.Join(Environment.NewLine, seed.Problems)}");
        }

        await using var stream = File.Create(file);
        new SeedPack(seed.IdempotencyKey, seed.Editions).Write(stream);
        return ExitCode.Done;
    }
}
