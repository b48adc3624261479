using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using static DiploGraph.Graph.Tests.Changes.ChangeSetFixture;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Changes;

public sealed class EvidenceRulesTests
{
    private static readonly Evidence Cited = EvidenceFor(ClaimOf("known"), 2);

    private static readonly Evidence Verified = Cited with
    {
        Quote = new TextQuoteSelector("met with Hayashi"),
        Position = new TextPositionSelector(6, 22),
        CaptureSha256 = Hash,
        Verification = QuoteResult.Exact,
    };

    [Fact]
    public async Task Accepts_citations_quotes_and_verified_quotes()
    {
        Assert.Equal("", await CodesAsync(Cited with { Quote = null }));
        Assert.Equal("", await CodesAsync(Cited));
        Assert.Equal("", await CodesAsync(Verified with { AttributedTo = Id("statement:s"), Credibility = 6 }));
        Assert.Equal("", await CodesAsync(Verified with
        {
            Quote = new TextQuoteSelector("met  with\nHayashi", "Gantz", "in"),
            Verification = QuoteResult.Normalised,
        }));
    }

    [Fact]
    public async Task The_claim_and_the_source_must_exist()
    {
        Assert.Equal("UNKNOWN_CLAIM", await CodesAsync(EvidenceFor(ClaimOf("none"))));
        Assert.Equal("UNKNOWN_ENTITY", await CodesAsync(Cited with { Source = Id("source:none") }));
        Assert.Equal("WRONG_TYPE", await CodesAsync(Cited with { Source = Id("official:a") }));
        Assert.Equal("UNKNOWN_ENTITY", await CodesAsync(Cited with { AttributedTo = Id("official:nobody") }));
    }

    [Fact]
    public async Task Values_must_be_in_their_ranges()
    {
        Assert.Equal("BAD_VALUE", await CodesAsync(Cited with { Credibility = 0 }));
        Assert.Equal("BAD_VALUE", await CodesAsync(Cited with { Credibility = 7 }));
        Assert.Equal("BAD_VALUE", await CodesAsync(Cited with { Stance = 0 }));
        Assert.Equal("BAD_VALUE", await CodesAsync(Cited with { Verification = (QuoteResult)9 }));
        Assert.Equal("BAD_LANGUAGE", await CodesAsync(Cited with { Language = "English" + new string('x', 9) }));
        Assert.Equal("BAD_LENGTH", await CodesAsync(Cited with { Note = new string('x', 10_001) }));
    }

    [Fact]
    public async Task Quotes_have_length_limits()
    {
        Assert.Equal("BAD_LENGTH", await CodesAsync(Cited with { Quote = new TextQuoteSelector("") }));
        Assert.Equal(
            "BAD_LENGTH", await CodesAsync(Cited with { Quote = new TextQuoteSelector("w", new string('x', 1001)) }));
        Assert.Equal(
            "BAD_LENGTH",
            await CodesAsync(Cited with { Quote = new TextQuoteSelector("w", "", new string('x', 1001)) }));
    }

    [Fact]
    public async Task A_quote_must_not_be_longer_than_the_rights_permit()
    {
        Assert.Equal("", await CodesAsync(Cited with { Quote = new TextQuoteSelector(Repeat("\U0001F54A", 300)) }));
        Assert.Equal(
            "RIGHTS_EXCEEDED",
            await CodesAsync(Cited with { Quote = new TextQuoteSelector(Repeat("\U0001F54A", 301)) }));
    }

    [Fact]
    public async Task A_capture_must_be_known_and_belong_to_the_source()
    {
        Assert.Equal("UNKNOWN_CAPTURE", await CodesAsync(Verified with { CaptureSha256 = new string('0', 64) }));
        Assert.Equal("UNKNOWN_CAPTURE", await CodesAsync(Verified with { Source = Id("source:other") }));
        Assert.Equal(
            "",
            await CodesAsync(new ChangeSet
            {
                Captures = [CaptureOf("met with", "source:other")],
                Evidence =
                [
                    Verified with
                    {
                        Source = Id("source:other"),
                        CaptureSha256 = new CaptureText("met with").Sha256,
                        Quote = new TextQuoteSelector("with"),
                        Position = new TextPositionSelector(4, 8),
                    },
                ],
            }));
    }

    [Fact]
    public async Task A_position_needs_a_capture_and_a_quote_of_its_length()
    {
        Assert.Equal("BAD_POSITION", await CodesAsync(Verified with { CaptureSha256 = null }));
        Assert.Equal("BAD_POSITION", await CodesAsync(Verified with { Position = null }));
        Assert.Equal("BAD_POSITION", await CodesAsync(Verified with { Quote = null }));
        Assert.Equal("BAD_POSITION", await CodesAsync(Verified with { Position = new TextPositionSelector(22, 6) }));
        Assert.Equal("BAD_POSITION", await CodesAsync(Verified with { Position = new TextPositionSelector(-1, 15) }));
        Assert.Equal("BAD_POSITION", await CodesAsync(Verified with { Position = new TextPositionSelector(6, 23) }));
        Assert.Equal("BAD_POSITION", await CodesAsync(Cited with { Verification = QuoteResult.Exact }));
    }

    [Fact]
    public async Task Quotes_that_are_not_at_their_position_are_rejected()
    {
        Assert.Equal(
            "QUOTE_NOT_IN_CAPTURE",
            await CodesAsync(Verified with { Quote = new TextQuoteSelector("met with hayashi") }));
        Assert.Equal(
            "QUOTE_NOT_IN_CAPTURE", await CodesAsync(Verified with { Position = new TextPositionSelector(7, 23) }));
        Assert.Equal(
            "QUOTE_NOT_IN_CAPTURE",
            await CodesAsync(Verified with { Position = new TextPositionSelector(1006, 1022) }));
        Assert.Equal("QUOTE_NOT_IN_CAPTURE", await CodesAsync(Verified with { Verification = QuoteResult.Normalised }));
        Assert.Equal("QUOTE_NOT_IN_CAPTURE", await CodesAsync(Cited with { Verification = QuoteResult.NotFound }));
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
