using System.Text.Json;
using DiploGraph.Graph.Changes.Reverting;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Server.Tests.Resolvers;
using static DiploGraph.Server.Tests.Resolvers.SmallChanges;

namespace DiploGraph.Server.Tests.Writes;

/// <summary>What <c>revert</c> takes back, and what it leaves.</summary>
public sealed class RevertTests
{
    private const string Answers =
        """
        {
          didMeet(a: "official:benny-gantz", b: "official:amir-eshel", during: "2023-05") { verdict explanation }
          officials { totalCount nodes { id name meetings { totalCount nodes { id } } } }
          happenings { totalCount nodes { id } }
          claims { totalCount nodes { id } }
          search(text: "Lunch in Tokyo") { edges { node { id } } }
          aggregate(of: MEETING, groupBy: [YEAR]) { count }
        }
        """;

    [Fact]
    public async Task The_answers_after_a_revert_are_those_before_the_change()
    {
        var write = await WriteFixture.CreateAsync();
        var before = await write.Api.TextAsync(Answers);
        await write.CommitAsync([.. Inputs.NewMeeting()]);
        var between = await write.Api.TextAsync(Answers);

        var reverted = await write.Api.RevertAsync(2);

        Assert.Empty(WriteFixture.ErrorsOf(reverted));
        Assert.Empty(reverted.At("left").EnumerateArray());
        Assert.Equal("A mistake.", reverted.At("revision", "message").GetString());
        Assert.Equal(before, await write.Api.TextAsync(Answers));
        Assert.Equal(between, await write.Api.TextAsync($"query @asOf(revision: 2) {Answers}"));
        Assert.Empty(WriteFixture.ErrorsOf(await write.Api.RevertAsync(3)));
        Assert.Equal(between, await write.Api.TextAsync(Answers));
    }

    [Fact]
    public async Task A_withdrawn_entity_can_still_be_read_by_its_id()
    {
        var write = await WriteFixture.CreateAsync();
        await write.CommitAsync([.. Inputs.NewMeeting()]);
        await write.Api.RevertAsync(2);

        await write.Api.AnswersAsync(
            """{ meeting(id: "meeting:lunch") { id withdrawn } }""",
            """{ "meeting": { "id": "meeting:lunch", "withdrawn": true } }""");
    }

    [Fact]
    public async Task What_somebody_used_or_changed_later_is_listed()
    {
        var write = await WriteFixture.CreateAsync();
        await write.CommitAsync([.. Inputs.NewMeeting()]);
        await write.CommitAsync(
            Inputs.Participation("claim:hayashi-at-lunch", "official:yoshimasa-hayashi"),
            new { setStanding = new { id = "claim:eshel-at-lunch", status = "DISPUTED" } });

        var reverted = await write.Api.RevertAsync(2);

        Assert.Equal(
            ["claim:eshel-at-lunch CHANGED_LATER 3", "meeting:lunch IN_USE 3", "source:lunch IN_USE 2"],
            reverted.At("left").EnumerateArray().Select(
                left => $"{left.At("item")} {left.At("reason")} {left.At("recordedIn")}")
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_repeated_revert_returns_the_first_answer()
    {
        var write = await WriteFixture.CreateAsync();
        await write.CommitAsync([.. Inputs.NewMeeting()]);
        await write.CommitAsync(new { relabelEntity = new { id = "meeting:lunch", label = "A lunch" } });
        var input = new { revisions = new[] { 2 }, message = "A mistake.", basedOn = 3, idempotencyKey = "once" };

        var first = await write.Api.RevertAsync(input);
        var second = await write.Api.RevertAsync(input);

        Assert.True(second.At("replayed").GetBoolean());
        Assert.NotEmpty(first.At("left").EnumerateArray());
        foreach (var field in new[] { "revision", "preview", "left", "errors" })
        {
            Assert.Equal(first.At(field).GetRawText(), second.At(field).GetRawText());
        }
    }

    [Fact]
    public async Task An_import_is_reverted_by_its_id()
    {
        var write = await WriteFixture.CreateAsync();
        var before = await write.Api.TextAsync(Answers);
        for (var part = 1; part <= 2; part++)
        {
            await write.Api.Store.CommitAsync(
                new CommitRequest
                {
                    Changes = new ChangeSet { Entities = [Entity($"official:imported-{part}", "Imported")] },
                    Author = ImportRevisions.Author,
                    Message = ImportRevisions.MessageOf("spring", part, "Imports officials."),
                },
                CancellationToken.None);
        }

        var reverted = await write.Api.RevertAsync(
            new { import = "spring", message = "The wrong file.", basedOn = 3 });

        Assert.Equal(2, reverted.At("preview").GetArrayLength());
        Assert.Equal(before, await write.Api.TextAsync(Answers));
    }

    [Fact]
    public async Task Wrong_input_is_reported_with_its_path()
    {
        var write = await WriteFixture.CreateAsync();

        Assert.Equal(["UNKNOWN_REVISION revisions.1"], WriteFixture.ErrorsOf(await write.Api.RevertAsync(1, 7)));
        foreach (var (input, error) in new (object, string)[]
        {
            (new { import = "none", message = "No.", basedOn = 1 }, "UNKNOWN_REVISION import"),
            (new { import = "none", revisions = new[] { 1 }, message = "No.", basedOn = 1 }, "BAD_VALUE "),
            (new { message = "No.", basedOn = 1 }, "BAD_VALUE "),
            (new { revisions = new[] { 1 }, message = "", basedOn = 1 }, "BAD_LENGTH message"),
            (new { revisions = new[] { 1 }, message = "No.", basedOn = 0 }, "CONFLICT revisions"),
        })
        {
            var payload = await write.Api.RevertAsync(input);
            Assert.Equal(error, WriteFixture.ErrorsOf(payload)[0]);
            Assert.Equal(JsonValueKind.Null, payload.At("revision").ValueKind);
        }

        Assert.Equal(1, await write.NewestAsync());
    }
}
