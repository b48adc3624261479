using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using static DiploGraph.Graph.Tests.Changes.ChangeSetFixture;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes;

public sealed class CaptureRulesTests
{
    [Fact]
    public async Task Accepts_a_new_capture_with_and_without_its_text()
    {
        Assert.Equal("", await CodesAsync(CaptureOf("日本 and Israel\r\n")));
        Assert.Equal("", await CodesAsync(CaptureOf("日本 and Israel\r\n") with { Text = null }));
    }

    [Fact]
    public async Task Accepts_a_known_capture_again_with_the_same_content()
    {
        Assert.Equal("", await CodesAsync(CaptureOf(Words)));
        Assert.Equal("", await CodesAsync(CaptureOf(Words) with { Text = null, Retrieved = new DateOnly(2026, 1, 1) }));
        Assert.Equal("CAPTURE_CHANGED", await CodesAsync(CaptureOf(Words, "source:other")));
        Assert.Equal("CAPTURE_CHANGED", await CodesAsync(CaptureOf(Words) with { Text = null, ByteLength = 5 }));
    }

    [Fact]
    public async Task Captures_with_the_same_hash_must_be_the_same_capture() => Assert.Equal(
        "CAPTURE_CHANGED",
        await CodesAsync(new ChangeSet { Captures = [CaptureOf("new"), CaptureOf("new", "source:other")] }));

    [Theory]
    [InlineData("")]
    [InlineData("0123")]
    [InlineData("GG4d55a8d778e5022fab701977c5d840bbc486d0101f1dd7e2b4f1fe3a3c3b9a")]
    [InlineData("A94D55A8D778E5022FAB701977C5D840BBC486D0101F1DD7E2B4F1FE3A3C3B9A")]
    public async Task A_hash_must_have_64_lower_case_hexadecimal_digits(string sha256) =>
        Assert.Equal("BAD_HASH", await CodesAsync(CaptureOf("new") with { Sha256 = sha256 }));

    [Fact]
    public async Task The_hash_and_length_must_be_those_of_the_text()
    {
        Assert.Equal("BAD_HASH", await CodesAsync(CaptureOf("new") with { Text = "old" }));
        Assert.Equal("BAD_HASH", await CodesAsync(CaptureOf("new") with { ByteLength = 4 }));
        Assert.Equal("BAD_LENGTH", await CodesAsync(CaptureOf("new") with { Text = null, ByteLength = 0 }));
        Assert.Equal("BAD_LENGTH", await CodesAsync(CaptureOf("new") with { MediaType = "" }));
        Assert.Equal("BAD_TEXT", await CodesAsync(CaptureOf("new") with { Text = "\uD800" }));
    }

    [Fact]
    public async Task A_capture_must_belong_to_a_source()
    {
        Assert.Equal("UNKNOWN_ENTITY", await CodesAsync(CaptureOf("new", "source:none")));
        Assert.Equal("WRONG_TYPE", await CodesAsync(CaptureOf("new", "official:a")));
    }

    [Fact]
    public async Task A_text_that_may_not_be_stored_is_rejected()
    {
        var closed = Entity("source:closed") with { Source = Description() with { Rights = new Rights() } };
        var capture = CaptureOf("new", "source:closed");
        Assert.Equal("RIGHTS_EXCEEDED", await CodesAsync(ChangesOf([closed]) with { Captures = [capture] }));
        Assert.Equal("", await CodesAsync(ChangesOf([closed]) with { Captures = [capture with { Text = null }] }));
    }

    private static Task<string> CodesAsync(Capture capture) =>
        ChangeSetFixture.CodesAsync(new ChangeSet { Captures = [capture] });

    private static Task<string> CodesAsync(ChangeSet changes) => ChangeSetFixture.CodesAsync(changes);
}
