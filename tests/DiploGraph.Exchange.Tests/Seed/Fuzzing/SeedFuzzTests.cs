using System.Diagnostics;
using System.Globalization;
using System.Text;
using DiploGraph.Exchange.Seed;

namespace DiploGraph.Exchange.Tests.Seed.Fuzzing;

/// <summary>
/// Whatever a file contains, it is read, or each mistake has a file, a line and a sentence.
/// <c>DIPLOGRAPH_TEST_SEED_FILES</c> sets the number of files, <c>DIPLOGRAPH_TEST_SEED_FILES_FIRST</c> the first seed;
/// a failure names the seed that reproduces it.
/// </summary>
public sealed class SeedFuzzTests
{
    private const long MaxAllocated = 256 * 1024 * 1024;

    private static readonly int Count = FromEnvironment("DIPLOGRAPH_TEST_SEED_FILES", 2_000);
    private static readonly int First = FromEnvironment("DIPLOGRAPH_TEST_SEED_FILES_FIRST", 20_260_828);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);
    private static readonly SeedLimits Limits = new() { MaxProblems = 20 };

    private static readonly byte[][] Files =
    [
        Encoding.UTF8.GetBytes(SampleSeed.Text),
        Encoding.UTF8.GetBytes(SampleSeed.Short),
        .. Directory.EnumerateFiles(Checkout.SeedData, "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => string.Join('\n', File.ReadLines(file).Take(60)))
            .Select(Encoding.UTF8.GetBytes),
    ];

    [Fact]
    public async Task The_files_that_are_broken_can_be_read()
    {
        foreach (var text in new[] { SampleSeed.Text, SampleSeed.Short })
        {
            using var folder = new SeedFolder().Add("a.yaml", text);
            Assert.Empty((await folder.ReadAsync()).Problems);
        }
    }

    [Fact]
    public async Task Every_broken_file_is_read_or_its_mistakes_are_reported()
    {
        using var folder = new SeedFolder();
        var read = 0;
        for (var seed = First; seed < First + Count; seed++)
        {
            var random = new Random(seed);
            var file = Files[random.Next(2) == 0 ? random.Next(2) : random.Next(Files.Length)];
            var bytes = SeedMutator.Mutate(file, Files[random.Next(Files.Length)], random);
            read += await IsReadAsync(folder.Add("a.yaml", bytes), seed) ? 1 : 0;
        }

        Assert.InRange(read, Count / 100, Count / 2);
    }

    private static async Task<bool> IsReadAsync(SeedFolder folder, int seed)
    {
        var allocated = GC.GetTotalAllocatedBytes();
        var time = Stopwatch.StartNew();
        SeedResult result;
        try
        {
            result = await folder.ReadAsync(Limits).WaitAsync(Longest);
        }
        catch (Exception exception)
        {
            Assert.Fail($"Seed {seed}, after {time.Elapsed}: {exception}");
            throw;
        }

        allocated = GC.GetTotalAllocatedBytes() - allocated;
        Assert.True(allocated < MaxAllocated, $"Seed {seed} allocated {allocated} bytes.");
        Assert.All(result.Problems, problem => AssertIsUseful(problem, seed));
        Assert.Equal(result.Problems.Count > 0, result.Editions.Count == 0);
        return result.Problems.Count == 0;
    }

    private static void AssertIsUseful(SeedProblem problem, int seed)
    {
        Assert.True(problem.File == "a.yaml" && problem is { Line: > 0, Column: > 0 }, $"Seed {seed}: {problem}");
        Assert.True(problem.Message[^1] is '.' or '?', $"Seed {seed}: {problem}");
        Assert.DoesNotContain(problem.ToString(), character => char.IsControl(character));
    }

    private static int FromEnvironment(string name, int otherwise) => int.Parse(
        Environment.GetEnvironmentVariable(name) ?? $"{otherwise}", CultureInfo.InvariantCulture);
}
