using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Queries;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Stores;

/// <summary>The search for words in the texts and quotes of all or some sources.</summary>
public abstract partial class GraphStoreContract
{
    private const string Mission = "our mission is to defend our people";

    private static readonly Capture Report = CaptureOf(
        "source:report", "He said: \u201COur soldiers serve because our\u00A0mission is to defend our people.\u201D");

    private static readonly Capture Japanese = CaptureOf("source:ja", "両国は防衛協力を強化することで一致した。");

    [Fact]
    public async Task Words_are_found_in_stored_texts_despite_differences_from_copying()
    {
        await RecordQuotesAsync();
        await using var snapshot = await OpenAsync();

        var found = await FindAsync(snapshot, Mission);
        Assert.Equal([Report.Sha256], found.Captures.Select(capture => capture.Sha256));
        Assert.Equal(Report.Text, found.Captures[0].Text);
        Assert.True(found.IsComplete);
        Assert.Equal(new QuoteScope(2, 2), found.Scope);
        Assert.Equal(
            [Japanese.Sha256], (await FindAsync(snapshot, "防衛協力を強化")).Captures.Select(capture => capture.Sha256));
        Assert.Empty((await FindAsync(snapshot, "our mission is to defend our land")).Captures);
        Assert.Empty((await FindAsync(snapshot, "Our Mission is to defend our people")).Captures);
    }

    [Fact]
    public async Task Quotes_that_contain_the_words_or_part_of_them_are_found()
    {
        await RecordQuotesAsync();
        await using var snapshot = await OpenAsync();

        Assert.Equal(["claim:held#1"], Numbers(await FindAsync(snapshot, Mission)));
        Assert.Equal(
            ["claim:held#1", "claim:part#1"],
            Numbers(await FindAsync(snapshot, "because our mission is to defend our people")));
        Assert.Equal(
            ["claim:part#1"],
            Numbers(await FindAsync(snapshot, "Soldiers  serve because our mission is peace, he told us.")));
        Assert.Empty(Numbers(await FindAsync(snapshot, "soldiers who serve are soldiers")));
        Assert.Equal(["claim:ja#1"], Numbers(await FindAsync(snapshot, "防衛協力を強化")));
    }

    [Fact]
    public async Task Only_the_requested_sources_are_searched()
    {
        await RecordQuotesAsync();
        await using var snapshot = await OpenAsync();

        var report = await FindAsync(snapshot, Mission, "source:report");
        Assert.Equal((1, 0), (report.Captures.Count, report.Evidence.Count));
        Assert.Equal(new QuoteScope(1, 0), report.Scope);
        var wire = await FindAsync(snapshot, Mission, "source:wire-report");
        Assert.Equal((0, 1), (wire.Captures.Count, wire.Evidence.Count));
        Assert.Equal(new QuoteScope(0, 1), wire.Scope);
        var unknown = await FindAsync(snapshot, Mission, "source:unknown");
        Assert.Equal((0, 0), (unknown.Captures.Count, unknown.Evidence.Count));
        Assert.Equal(new QuoteScope(0, 0), unknown.Scope);
    }

    [Fact]
    public async Task Words_are_not_found_before_the_revision_that_recorded_them()
    {
        await RecordQuotesAsync();
        await using var newest = await OpenAsync();
        Assert.NotEmpty((await FindAsync(newest, Mission)).Captures);
        await using var before = await OpenAsync(SnapshotAt.OfRevision(1));

        var found = await FindAsync(before, Mission);
        Assert.Equal((0, 0), (found.Captures.Count, found.Evidence.Count));
        Assert.Equal(new QuoteScope(0, 4), found.Scope);
        await Store.CommitAsync(
            Commit(new ChangeSet { Captures = [CaptureOf("source:wire-report", $"And {Mission}, he added.")] }),
            default);
        Assert.Single((await FindAsync(newest, Mission)).Captures);
        await using var after = await OpenAsync();
        Assert.Equal(2, (await FindAsync(after, Mission)).Captures.Count);
    }

    [Fact]
    public async Task A_result_above_the_limit_is_marked_as_incomplete()
    {
        await RecordQuotesAsync();
        await using var snapshot = await OpenAsync();
        var words = WordsOf("because our mission is to defend our people");

        var found = await snapshot.FindQuotesAsync(new QuoteQuery { Words = words, Limit = 1 }, default);
        Assert.False(found.IsComplete);
        Assert.Equal(["claim:held#1"], Numbers(found));
    }

    [Fact]
    public async Task Joined_sources_return_their_words_together()
    {
        await RecordQuotesAsync();
        await RecordAsync([], Edge("same", "source:report", Predicate.SameAs, "source:wire-report"));
        await using var snapshot = await OpenAsync();

        foreach (var id in new[] { "source:report", "source:wire-report" })
        {
            var found = await FindAsync(snapshot, Mission, id);
            Assert.Equal(Source, Assert.Single(found.Captures).Source);
            Assert.Equal(Source, Assert.Single(found.Evidence).Source);
            Assert.Equal(new QuoteScope(1, 0), found.Scope);
        }
    }

    private static QuoteProbe WordsOf(string text) =>
        QuoteProbe.TryCreate(text, out var words, out var error) ? words : throw new ArgumentException(error.Message);

    private static ValueTask<QuoteQueryResult> FindAsync(
        IGraphSnapshot snapshot, string text, params string[] sources) =>
        snapshot.FindQuotesAsync(new QuoteQuery { Words = WordsOf(text), Sources = [.. sources.Select(Id)] }, default);

    private static string[] Numbers(QuoteQueryResult found) =>
        [.. found.Evidence.Select(evidence => $"{evidence.Claim}#{evidence.Number}")];

    private static Capture CaptureOf(string source, string text)
    {
        var capture = new CaptureText(text);
        return new Capture
        {
            Sha256 = capture.Sha256,
            Source = Id(source),
            ByteLength = Encoding.UTF8.GetByteCount(text),
            MediaType = "text/plain; charset=utf-8",
            Text = text,
        };
    }

    // Revision 1: four sources; revision 2: the texts of two of them, and quotes of the others.
    private async Task RecordQuotesAsync()
    {
        string[] sources = ["source:wire-report", "source:report", "source:ja", "source:silent"];
        await RecordAsync([.. sources.Select(id => Entity(id)), Entity("statement:s")]);
        var claims = new[] { "held", "part", "ja", "bare" }
            .Select(slug => Value(slug, "statement:s", Predicate.Text, Literal.OfText(slug, "en")))
            .ToArray();
        await Store.CommitAsync(
            Commit(new ChangeSet
            {
                Captures = [Report, Japanese],
                Claims = claims,
                Evidence =
                [
                    EvidenceFor(ClaimOf("held"), exact: $"soldiers serve because {Mission}"),
                    EvidenceFor(ClaimOf("part"), exact: "because our mission is"),
                    EvidenceFor(ClaimOf("ja"), exact: "両国は防衛協力を強化することで一致"),
                    EvidenceFor(ClaimOf("bare"), exact: null),
                ],
            }),
            default);
    }
}
