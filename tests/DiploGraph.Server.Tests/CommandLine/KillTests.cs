using System.Globalization;

namespace DiploGraph.Server.Tests.CommandLine;

/// <summary>
/// Kills the server (kill -9) during its first start: the store must be empty or complete, never partly filled.
/// <c>DIPLOGRAPH_TEST_KILLS</c> sets the number of kills (default: a few).
/// </summary>
public sealed class KillTests
{
    private static readonly int Kills = int.Parse(
        Environment.GetEnvironmentVariable("DIPLOGRAPH_TEST_KILLS") ?? "3", CultureInfo.InvariantCulture);

    [Fact]
    public async Task A_store_is_complete_after_any_interrupted_first_start()
    {
        var random = new Random(4711);
        var longest = await TimeOfAStartAsync();
        for (var i = 0; i < Kills; i++)
        {
            using var folder = new TestFolder();
            using (var server = Diplograph.Start("--urls", Diplograph.FreeAddress(), "--data", folder.In("data")))
            {
                // Early in the start the store is not touched yet, so every kill comes after 40 % of it.
                await Task.Delay(longest * (0.4 + (0.6 * random.NextDouble())));
                server.Kill();
                await server.ExitAsync();
            }

            await AssertWholeAsync(folder, i);
        }
    }

    private static async Task<TimeSpan> TimeOfAStartAsync()
    {
        using var folder = new TestFolder();
        var start = TimeProvider.System.GetTimestamp();
        using var server = Diplograph.Start("--urls", Diplograph.FreeAddress(), "--data", folder.In("data"));
        await server.ReadyAsync();
        return TimeProvider.System.GetElapsedTime(start);
    }

    private static async Task AssertWholeAsync(TestFolder folder, int round)
    {
        var data = folder.In("data");
        if (Directory.Exists(data))
        {
            var (code, output, error) = await Diplograph.RunAsync("verify", "--data", data);
            Assert.True(code == 0, $"Round {round}: {output}{error}");
        }

        var address = Diplograph.FreeAddress();
        using var server = Diplograph.Start("--urls", address, "--data", data);
        await server.ReadyAsync();
        using var client = new HttpClient();
        var answer = await client.GetStringAsync(new Uri(address + "/graphql?query={snapshot{message}}"));
        Assert.Matches(@"edition (\d+) of \1\.", answer);
    }
}
