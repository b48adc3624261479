using System.Buffers;
using System.Text.Json;
using DiploGraph.Server.Tests.Resolvers;

namespace DiploGraph.Server.Tests.Writes;

/// <summary>A change is a conflict only if something that it touches was recorded since.</summary>
public sealed class ConflictTests
{
    [Fact]
    public async Task A_stale_change_to_the_same_claim_shows_what_the_others_recorded()
    {
        var write = await WriteFixture.CreateAsync();
        await write.CommitAsync(Stand("claim:c010", "REFUTED"));
        var payload = await SendAsync(write, 1, Stand("claim:c010", "RETRACTED"), Stand("claim:c011", "RETRACTED"));

        Assert.Equal(["CONFLICT changes.0.setStanding.id"], WriteFixture.ErrorsOf(payload));
        Assert.Equal(
            """{"kind":"REFUTED","item":"claim:c010","changed":["status"]}""",
            Without(payload.At("errors", 0, "theirs"), "text"));
        Assert.Equal(2, payload.At("errors", 0, "recordedIn", "number").GetInt32());
        Assert.Equal(2, await write.NewestAsync());
    }

    [Fact]
    public async Task A_stale_change_to_another_claim_is_recorded()
    {
        var write = await WriteFixture.CreateAsync();
        await write.CommitAsync(Stand("claim:c010", "REFUTED"));
        var payload = await SendAsync(write, 1, Stand("claim:c011", "REFUTED"));

        Assert.Empty(WriteFixture.ErrorsOf(payload));
        Assert.Equal(3, payload.At("revision", "number").GetInt32());
    }

    [Fact]
    public async Task Evidence_conflicts_with_a_new_version_of_its_claim_but_not_with_other_evidence()
    {
        var write = await WriteFixture.CreateAsync();
        await write.CommitAsync(Support("claim:c010"));
        Assert.Empty(WriteFixture.ErrorsOf(await SendAsync(write, 1, Support("claim:c010"))));
        await write.CommitAsync(Stand("claim:c010", "REFUTED"));
        Assert.Equal(
            ["CONFLICT changes.0.addEvidence.claim"],
            WriteFixture.ErrorsOf(await SendAsync(write, 3, Support("claim:c010"))));
        var claim = await write.Api.DataAsync("{ claim(id: \"claim:c010\") { evidence { totalCount } } }");
        Assert.Equal(3, claim.At("claim", "evidence", "totalCount").GetInt32());
    }

    [Fact]
    public async Task The_expected_revision_must_be_the_newest()
    {
        var write = await WriteFixture.CreateAsync();
        await write.CommitAsync(Stand("claim:c010", "REFUTED"));
        var payload = await write.SendAsync(new
        {
            changes = new[] { Stand("claim:c011", "REFUTED") }, message = "Why.", basedOn = 1, expectedRevision = 1,
        });

        Assert.Equal(["CONFLICT expectedRevision"], WriteFixture.ErrorsOf(payload));
        Assert.Equal(2, payload.At("errors", 0, "recordedIn", "number").GetInt32());
    }

    [Fact]
    public async Task A_revision_that_does_not_exist_is_an_error()
    {
        var write = await WriteFixture.CreateAsync();
        Assert.Equal(
            ["BAD_VALUE basedOn"],
            WriteFixture.ErrorsOf(await SendAsync(write, 99, Stand("claim:c011", "REFUTED"))));
    }

    [Fact]
    public async Task Writers_on_disjoint_claims_all_succeed_and_on_one_claim_exactly_one()
    {
        var write = await WriteFixture.CreateAsync();
        var all = await Task.WhenAll(Enumerable.Range(1, 40).Select(number =>
            Task.Run(() => SendAsync(write, 1, Reason($"claim:c{number:D3}", $"Writer {number}.")))));
        Assert.All(all, payload => Assert.Empty(WriteFixture.ErrorsOf(payload)));
        Assert.Equal(41, await write.NewestAsync());

        var rivals = await Task.WhenAll(Enumerable.Range(1, 40).Select(number =>
            Task.Run(() => SendAsync(write, 41, Reason("claim:c050", $"Rival {number}.")))));
        Assert.Single(rivals, payload => WriteFixture.ErrorsOf(payload).Length == 0);
        Assert.Equal(39, rivals.Count(payload =>
            payload.At("errors").EnumerateArray().Any(error => error.At("item").GetString() == "claim:c050")));
        Assert.Equal(42, await write.NewestAsync());
    }

    private static object Stand(string id, string status) => new { setStanding = new { id, status } };

    private static object Reason(string id, string rankReason) => new { setStanding = new { id, rankReason } };

    private static object Support(string claim) =>
        new { addEvidence = new { claim, evidence = new { source = "source:second-report" } } };

    private static async Task<JsonElement> SendAsync(WriteFixture write, int basedOn, params object[] changes)
    {
        var operation = await write.Api.PrepareAsync(
            WriteFixture.Mutation, new { input = new { changes, message = "A stale change.", basedOn } });
        var output = new ArrayBufferWriter<byte>();
        await write.Api.Handler.ExecuteAsync(operation, output, write.Api.Caller, CancellationToken.None);
        return JsonDocument.Parse(output.WrittenMemory).RootElement.At("data", "commitChanges");
    }

    private static string Without(JsonElement json, string property) => JsonSerializer.Serialize(
        json.EnumerateObject().Where(it => it.Name != property).ToDictionary(it => it.Name, it => it.Value));
}
