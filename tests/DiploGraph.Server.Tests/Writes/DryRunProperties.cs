using DiploGraph.Server.Tests.Resolvers;
using static DiploGraph.Server.Tests.Writes.Inputs;

namespace DiploGraph.Server.Tests.Writes;

/// <summary>A dry run records nothing and predicts what the commit does, with right and wrong changes.</summary>
public sealed class DryRunProperties
{
    private const int Runs = 1_000;

    private static readonly string[] Claims =
        [.. Enumerable.Range(1, 60).Select(number => $"claim:c{number:D3}"), "claim:new", "claim:none"];

    private static readonly string[] Statuses = ["ACCEPTED", "DISPUTED", "REFUTED", "RETRACTED", "PROPOSED"];
    private static readonly string?[] Times = ["2022", "2022-08-30", "2022-02-30", null];
    private static readonly string[] Officials =
        ["official:benny-gantz", "official:amir-eshel", "official:yair-lapid", "official:nobody"];

    [Fact]
    public async Task A_thousand_random_dry_runs_predict_their_commits()
    {
        var write = await WriteFixture.CreateAsync();
        var random = new Random(16);
        var (recorded, refused) = (0, 0);
        for (var run = 0; run < Runs; run++)
        {
            var changes = Enumerable.Range(0, random.Next(1, 4)).Select(_ => NextChange(random)).ToArray();
            var hash = await write.HashAsync();
            var predicted = await write.TryAsync(changes);
            Assert.Equal(hash, await write.HashAsync());

            var committed = await write.CommitAsync(changes);
            Assert.Equal(predicted.At("preview").GetRawText(), committed.At("preview").GetRawText());
            Assert.Equal(predicted.At("errors").GetRawText(), committed.At("errors").GetRawText());
            var isRecorded = committed.At("errors").GetArrayLength() == 0;
            Assert.Equal(isRecorded, hash != await write.HashAsync());
            (recorded, refused) = isRecorded ? (recorded + 1, refused) : (recorded, refused + 1);
        }

        Assert.True(recorded > Runs / 5 && refused > Runs / 5, $"{recorded} were recorded, {refused} refused.");
    }

    private static object NextChange(Random random) => random.Next(7) switch
    {
        0 => Entity($"topic:t{random.Next(300)}", random.Next(9) == 0 ? "" : "A topic"),
        1 => new { relabelEntity = new { id = Pick(random, Officials), label = $"Label {random.Next(9)}" } },
        2 => new { setStanding = new { id = Pick(random, Claims), status = Pick(random, Statuses) } },
        3 => new { reviseClaim = new { id = Pick(random, Claims), validTime = Pick(random, Times) } },
        4 => new { addEvidence = new { claim = Pick(random, Claims), evidence = NextEvidence(random) } },
        5 => new
        {
            addClaim = new
            {
                id = random.Next(3) == 0 ? Pick(random, Claims) : null,
                subject = Pick(random, Officials),
                predicate = "SAID",
                @object = new { entity = "statement:gantz-iran-2022" },
                validTime = Pick(random, Times),
                evidence = new[] { NextEvidence(random) },
            },
        },
        _ => new
        {
            replaceClaim = new
            {
                claim = Pick(random, Claims),
                validTime = $"{random.Next(1950, 2020)}",
                evidence = new[] { NextEvidence(random) },
            },
        },
    };

    private static object NextEvidence(Random random) => new
    {
        source = "source:first-report",
        exact = random.Next(5) switch
        {
            0 => null,
            1 => "the words of nobody at all",
            _ => $"the words of claim:c{random.Next(1, 200):D3} after",
        },
        stance = random.Next(6) == 0 ? "CONTRADICTS" : "SUPPORTS",
    };

    private static T Pick<T>(Random random, T[] values) => values[random.Next(values.Length)];
}
