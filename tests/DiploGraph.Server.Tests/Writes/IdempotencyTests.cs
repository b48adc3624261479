using System.Text.Json;
using DiploGraph.Server.Tests.Resolvers;
using static DiploGraph.Server.Tests.Writes.Inputs;

namespace DiploGraph.Server.Tests.Writes;

/// <summary>A request with an idempotency key is recorded once.</summary>
public sealed class IdempotencyTests
{
    [Fact]
    public async Task A_replay_returns_the_first_answer()
    {
        var write = await WriteFixture.CreateAsync();
        var first = await SendAsync(write, [.. NewMeeting()]);
        var second = await SendAsync(write, [.. NewMeeting()]);

        Assert.False(first.At("replayed").GetBoolean());
        Assert.True(second.At("replayed").GetBoolean());
        Assert.Empty(WriteFixture.ErrorsOf(second));
        Assert.Equal(first.At("revision").GetRawText(), second.At("revision").GetRawText());
        Assert.Equal(first.At("preview").GetRawText(), second.At("preview").GetRawText());
        Assert.Equal(2, await write.NewestAsync());
    }

    [Fact]
    public async Task Another_request_with_the_same_key_is_an_error()
    {
        var write = await WriteFixture.CreateAsync();
        await SendAsync(write, Entity("topic:one"));
        Assert.Equal(["KEY_REUSED idempotencyKey"], WriteFixture.ErrorsOf(await SendAsync(write, Entity("topic:two"))));
        Assert.Equal(
            ["KEY_REUSED idempotencyKey"], WriteFixture.ErrorsOf(await SendAsync(write, Entity("topic:one", "Other"))));
        Assert.Equal(2, await write.NewestAsync());
    }

    [Fact]
    public async Task A_request_with_errors_does_not_use_the_key_up()
    {
        var write = await WriteFixture.CreateAsync();
        Assert.Single(WriteFixture.ErrorsOf(await SendAsync(write, Entity("topic:one", ""))));
        Assert.Empty(WriteFixture.ErrorsOf(await SendAsync(write, Entity("topic:one"))));
    }

    [Fact]
    public async Task A_dry_run_uses_no_key_and_recognizes_a_used_one()
    {
        var write = await WriteFixture.CreateAsync();
        Assert.False((await SendAsync(write, true, Entity("topic:one"))).At("replayed").GetBoolean());
        await SendAsync(write, Entity("topic:one"));
        var dry = await SendAsync(write, true, Entity("topic:one"));

        Assert.True(dry.At("replayed").GetBoolean());
        Assert.Equal(JsonValueKind.Null, dry.At("revision").ValueKind);
    }

    [Fact]
    public async Task A_key_has_1_to_100_characters()
    {
        var write = await WriteFixture.CreateAsync();
        foreach (var key in new[] { "", new string('k', 101) })
        {
            Assert.Equal(
                ["BAD_LENGTH idempotencyKey"],
                WriteFixture.ErrorsOf(await SendAsync(write, false, key, Entity("topic:one"))));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2_001)]
    public async Task A_message_has_1_to_2000_characters(int length)
    {
        var write = await WriteFixture.CreateAsync();
        var message = new string('m', length);
        Assert.Equal(
            ["BAD_LENGTH message"],
            WriteFixture.ErrorsOf(await write.SendAsync(
                new { changes = new[] { Entity("topic:one") }, message, basedOn = 1 })));
    }

    private static Task<JsonElement> SendAsync(WriteFixture write, params object[] changes) =>
        SendAsync(write, false, changes);

    private static Task<JsonElement> SendAsync(WriteFixture write, bool validateOnly, params object[] changes) =>
        SendAsync(write, validateOnly, "my-key", changes);

    private static Task<JsonElement> SendAsync(
        WriteFixture write, bool validateOnly, string key, params object[] changes) => write.SendAsync(new
        {
            changes, message = "A test.", basedOn = 1, idempotencyKey = key, validateOnly,
        });
}
