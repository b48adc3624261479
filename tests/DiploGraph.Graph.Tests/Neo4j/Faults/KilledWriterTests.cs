using DiploGraph.Graph.Neo4j;
using DiploGraph.Graph.Tests.Crashes;
using DiploGraph.Graph.Tests.Skipping;

namespace DiploGraph.Graph.Tests.Neo4j.Faults;

/// <summary>
/// A server that is killed before it gets an answer may leave a commit that the database still makes. A repeat with the
/// same key is that commit.
/// </summary>
[Collection(Neo4jCollection.Name)]
public sealed class KilledWriterTests(Neo4jDatabase database)
{
    private static readonly TimeSpan LongestCommit = TimeSpan.FromMilliseconds(40);

    [Fact]
    public async Task A_commit_that_was_killed_and_is_repeated_with_its_key_is_one_revision()
    {
        SkipTest.When(database.Unavailable);
        await database.EmptyAsync();
        var (options, random, made) = (database.Options, new Random(1), 0);
        for (var (kill, number) = (0, 0L); kill < KeyedCommits.Kills; kill++)
        {
            using var process = KilledProcess.Start(
                ["keyed-neo4j", options.Address.ToString(), options.User, options.Database, $"{number + 1}"],
                options.Password);
            number = await KilledProcess.KillAsync(process, 1 + random.Next(3), random.NextDouble() * LongestCommit);
            await using var store = await Neo4jGraphStore.OpenAsync(options, default);
            made += await KeyedCommits.RepeatAsync(store, number) ? 1 : 0;
        }

        KeyedCommits.CheckBothHappened(made);

        await using var verified = await Neo4jGraphStore.OpenAsync(options, default);
        Assert.Empty(await verified.VerifyAsync(default));
    }
}
