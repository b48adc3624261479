using System.Text.Json;
using DiploGraph.Server.Tests.Resolvers;
using static DiploGraph.Server.Tests.Writes.Inputs;

namespace DiploGraph.Server.Tests.Writes;

/// <summary>What <c>commitChanges</c> records, and what it answers.</summary>
public sealed class CommitTests
{
    [Fact]
    public async Task Records_a_new_meeting_with_its_source_capture_and_quote()
    {
        var write = await WriteFixture.CreateAsync();
        var payload = await write.CommitAsync([.. NewMeeting()]);

        Assert.Empty(WriteFixture.ErrorsOf(payload));
        Assert.Equal(2, payload.At("revision", "number").GetInt32());
        Assert.Equal("tests", payload.At("revision", "author").GetString());
        var answer = await write.Api.DataAsync(
            """
            {
              didMeet(a: "official:benny-gantz", b: "official:amir-eshel", during: "2023-05") { verdict }
              claim(id: "claim:gantz-at-lunch") {
                evidence { nodes { exact start end prefix suffix language verification { result } } }
              }
            }
            """);
        Assert.Equal("CONFIRMED_BILATERAL", answer.At("didMeet", "verdict").GetString());
        var evidence = answer.At("claim", "evidence", "nodes", 0);
        Assert.Equal("Gantz had lunch with Eshel", evidence.At("exact").GetString());
        Assert.Equal((0, 26), (evidence.At("start").GetInt32(), evidence.At("end").GetInt32()));
        Assert.Equal(JsonValueKind.Null, evidence.At("prefix").ValueKind);
        Assert.Equal(" in Tokyo on Monday. They spoke ", evidence.At("suffix").GetString());
        Assert.Equal("en", evidence.At("language").GetString());
        Assert.Equal("EXACT", evidence.At("verification", "result").GetString());
    }

    [Fact]
    public async Task A_dry_run_records_nothing_and_predicts_the_commit()
    {
        var write = await WriteFixture.CreateAsync();
        var hash = await write.HashAsync();
        var predicted = await write.TryAsync([.. NewMeeting()]);

        Assert.Equal(JsonValueKind.Null, predicted.At("revision").ValueKind);
        Assert.Equal(hash, await write.HashAsync());
        var payload = await write.CommitAsync([.. NewMeeting()]);
        Assert.Equal(payload.At("preview").GetRawText(), predicted.At("preview").GetRawText());
        Assert.NotEmpty(payload.At("preview").EnumerateArray());
    }
}
