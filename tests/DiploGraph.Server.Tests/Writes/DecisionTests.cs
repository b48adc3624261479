using System.Text.Json;
using DiploGraph.Server.Tests.Resolvers;
using static DiploGraph.Server.Tests.Writes.DecisionFixture;

namespace DiploGraph.Server.Tests.Writes;

/// <summary>What <c>mergeEntities</c> and <c>separateEntities</c> record, and what they answer.</summary>
public sealed class DecisionTests
{
    private const string Hamada = "official:yasukazu-hamada";
    private const string Kishi = "official:nobuo-kishi";
    private const string Hayashi = "official:yoshimasa-hayashi";

    [Fact]
    public async Task A_merge_answers_from_the_merged_graph_and_a_separation_from_the_separated_one()
    {
        var api = await ApiFixture.CreateAsync();

        var merged = await api.MergeAsync(Hamada, Kishi);
        Assert.Empty(WriteFixture.ErrorsOf(merged));
        Assert.Equal("Merge official:yasukazu-hamada into official:nobuo-kishi: One man.",
            merged.At("revision", "message").GetString());
        Assert.Equal((Hamada, Kishi), (
            merged.At("merge", "from").GetString(), merged.At("merge", "into").GetString()));
        await api.AnswersAsync(
            """{ official(id: "official:yasukazu-hamada") { id otherIds } }""",
            """{ "official": { "id": "official:nobuo-kishi", "otherIds": ["official:yasukazu-hamada"] } }""");

        var separated = await api.SeparateAsync(Kishi, Hamada);
        Assert.Equal(
            ["ADDED CLAIM", "RETRACTED CLAIM", "ADDED EVIDENCE"],
            separated.At("preview").EnumerateArray().Select(it => $"{it.At("kind")} {it.At("type")}"));
        await api.AnswersAsync(
            """{ official(id: "official:yasukazu-hamada") { id otherIds } }""",
            """{ "official": { "id": "official:yasukazu-hamada", "otherIds": [] } }""");
        await api.AnswersAsync(
            """query @asOf(revision: 2) { official(id: "official:yasukazu-hamada") { id } }""",
            """{ "official": { "id": "official:nobuo-kishi" } }""");

        var again = await api.MergeAsync(Hamada, Kishi);
        Assert.Equal(["IDENTITY_CONFLICT into"], WriteFixture.ErrorsOf(again));
        var claim = Assert.Single(again.At("merge", "differentFrom").EnumerateArray());
        Assert.Equal(claim.At("id").GetString(), again.At("errors", 0, "subject").GetString());
    }

    [Fact]
    public async Task A_dry_run_shows_the_merge_and_records_nothing()
    {
        var api = await ApiFixture.CreateAsync();

        var predicted = await api.MergeAsync(
            Merge("meeting:gantz-hayashi-2022-08-30", "meeting:gantz-kishi-2022-06", 1, validateOnly: true));

        Assert.Equal(JsonValueKind.Null, predicted.At("revision").ValueKind);
        Assert.Equal(1, await NewestAsync(api));
        Assert.Equal(["TIME"], predicted.At("merge", "clashes").Texts("predicate"));
        var recorded = await api.MergeAsync("meeting:gantz-hayashi-2022-08-30", "meeting:gantz-kishi-2022-06");
        Assert.Equal(predicted.At("merge").GetRawText(), recorded.At("merge").GetRawText());
        Assert.Equal(predicted.At("preview").GetRawText(), recorded.At("preview").GetRawText());
    }

    [Fact]
    public async Task A_repeated_merge_returns_the_first_answer()
    {
        var api = await ApiFixture.CreateAsync();
        var input = Merge(Hamada, Kishi, 1, key: "once");

        var first = await api.MergeAsync(input);
        await api.MergeAsync(Kishi, Hayashi);
        var second = await api.MergeAsync(input);

        Assert.True(second.At("replayed").GetBoolean());
        foreach (var field in new[] { "revision", "preview", "merge", "errors" })
        {
            Assert.Equal(first.At(field).GetRawText(), second.At(field).GetRawText());
        }

        var other = await api.MergeAsync(Merge(Hayashi, Hamada, 1, key: "once"));
        Assert.Equal(["KEY_REUSED idempotencyKey"], WriteFixture.ErrorsOf(other));
    }

    [Fact]
    public async Task Everything_wrong_with_a_merge_is_reported_at_once()
    {
        var api = await ApiFixture.CreateAsync();

        var payload = await api.MergeAsync(new
        {
            from = "official:nobuo-kisi",
            into = "not an id",
            reason = "",
            evidence = new object[] { new { source = "source:frist-report" } },
            basedOn = 1,
        });

        Assert.Equal(
            [
                "UNKNOWN_ENTITY from", "UNKNOWN_ENTITY into", "BAD_LENGTH reason", "UNKNOWN_ENTITY evidence.0",
            ],
            WriteFixture.ErrorsOf(payload).Select(
                error => error.Replace(".source", "", StringComparison.Ordinal)));
        Assert.Equal(Kishi, payload.At("errors", 0, "nearest", 0).GetString());
        Assert.Equal(1, await NewestAsync(api));
    }

    [Fact]
    public async Task A_decision_on_the_same_entities_in_the_meantime_is_a_conflict()
    {
        var api = await ApiFixture.CreateAsync();
        await api.MergeAsync(Hamada, Kishi);

        var late = await api.MergeAsync(Merge(Hayashi, Hamada, 1));
        Assert.Equal("CONFLICT from", Assert.Single(WriteFixture.ErrorsOf(late)));
        var independent = await api.MergeAsync(Merge(
            "meeting:gantz-hayashi-2022-08-30", "meeting:gantz-hamada-2022-08-30", 1));
        Assert.Empty(WriteFixture.ErrorsOf(independent));
    }
}
