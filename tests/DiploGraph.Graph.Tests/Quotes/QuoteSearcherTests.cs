using System.Text;
using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Entities;
using DiploGraph.Graph.Memory;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Quotes.Search;
using DiploGraph.Graph.Revisions;
using DiploGraph.Graph.Stores;
using DiploGraph.Graph.Time;
using Microsoft.Extensions.Time.Testing;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Quotes;

/// <summary>Tests that check whether a sentence is verbatim, who said it and who published it first.</summary>
public sealed partial class QuoteSearcherTests
{
    private const string Sentence = "our mission is to defend our people";

    private readonly List<Entity> _entities = [Entity("official:gantz"), Entity("statement:mission")];
    private readonly List<Capture> _captures = [];
    private readonly List<Claim> _claims = [];
    private readonly List<Evidence> _evidence = [];

    [Fact]
    public async Task Places_are_sorted_by_the_publication_date_of_their_source()
    {
        AddSource("source:a-late", "2022-09-02", $"Gantz said {Sentence}.");
        AddSource("source:b-undated", null, $"He said {Sentence}.");
        AddSource("source:c-first", "2022-08-30", $"“{Sentence}”");

        var answer = await FindAsync(Sentence);
        Assert.Equal((QuoteResult.Exact, true, new QuoteScope(3, 0)), (answer.Result, answer.IsComplete, answer.Scope));
        Assert.Equal(
            [("source:c-first", 1), ("source:a-late", 11), ("source:b-undated", 8)],
            answer.Places.Select(place => (place.Source.Value, place.Position!.Start)));
        Assert.All(answer.Places, place => Assert.Equal((Sentence, true), (place.Exact, place.IsWhole)));
    }

    [Theory]
    [InlineData("our mission is to defend our people", QuoteResult.Exact)]
    [InlineData("our  mission is\nto defend our people", QuoteResult.Normalised)]
    [InlineData("our mission is to protect our people", QuoteResult.NotFound)]
    [InlineData("OUR MISSION IS TO DEFEND OUR PEOPLE", QuoteResult.NotFound)]
    public async Task Only_differences_from_copying_are_tolerated(string words, QuoteResult expected)
    {
        AddSource("source:a", "2022-08-30", $"Gantz said {Sentence}.");
        Assert.Equal(expected, (await FindAsync(words)).Result);
    }

    [Fact]
    public async Task Words_that_occur_twice_are_ambiguous_unless_another_source_has_them_once()
    {
        AddSource("source:twice", "2022-08-30", $"{Sentence}, I say, {Sentence}.");
        var answer = await FindAsync(Sentence);
        Assert.Equal((QuoteResult.Ambiguous, 2), (answer.Result, answer.Places.Count));

        AddSource("source:once", "2022-08-31", $"He said: {Sentence}.");
        answer = await FindAsync(Sentence);
        Assert.Equal((QuoteResult.Exact, 3), (answer.Result, answer.Places.Count));
        Assert.Equal(QuoteResult.Ambiguous, (await FindAsync(Sentence, "source:twice")).Result);
    }

    [Fact]
    public async Task Without_the_text_verified_quotes_give_the_position_of_the_words()
    {
        AddSource("source:a", "2022-08-30");
        AddText(
            "text", Evidence("source:a", $"because {Sentence},", 700), Evidence("source:a", $"{Sentence}, and", 708));

        var answer = await FindAsync(Sentence);
        Assert.Equal((QuoteResult.Exact, new QuoteScope(0, 1)), (answer.Result, answer.Scope));
        var place = Assert.Single(answer.Places);
        Assert.Equal((new TextPositionSelector(708, 743), Sentence), (place.Position, place.Exact));
        Assert.Equal(QuoteResult.Normalised, (await FindAsync("our mission  is to defend our people")).Result);
    }

    [Fact]
    public async Task Unverified_quotes_are_reported_as_a_missing_capture()
    {
        AddSource("source:a", "2022-08-30");
        AddText("text", Evidence("source:a", $"because {Sentence},"));

        var answer = await FindAsync(Sentence);
        Assert.Equal(QuoteResult.CaptureMissing, answer.Result);
        var place = Assert.Single(answer.Places);
        Assert.Equal((null, true, $"because {Sentence},"), (place.Position, place.IsWhole, place.Exact));
    }

    [Fact]
    public async Task Words_may_occur_in_a_text_that_is_not_stored_if_a_quote_has_part_of_them()
    {
        AddSource("source:a", "2022-08-30");
        AddText("text", Evidence("source:a", Sentence, 100));

        var answer = await FindAsync($"We know that {Sentence}.");
        Assert.Equal(QuoteResult.CaptureMissing, answer.Result);
        var place = Assert.Single(answer.Places);
        Assert.Equal((false, Sentence, 100), (place.IsWhole, place.Exact, place.Position!.Start));

        Assert.Equal(QuoteResult.NotFound, (await FindAsync("nothing of the kind was said")).Result);
        Assert.Equal(
            QuoteResult.CaptureMissing, (await FindAsync("nothing of the kind was said", "source:a")).Result);
    }

    [Fact]
    public async Task Words_are_not_found_if_a_stored_text_has_only_part_of_them()
    {
        AddSource("source:a", "2022-08-30", $"Gantz said {Sentence}.");
        AddText("text", Evidence("source:a", Sentence, 11));

        var answer = await FindAsync($"We know that {Sentence}.");
        Assert.Equal((QuoteResult.NotFound, 1), (answer.Result, answer.Places.Count));
        Assert.Equal(QuoteResult.NotFound, (await FindAsync($"We know that {Sentence}.", "source:a")).Result);
    }

    [Fact]
    public async Task The_speaker_is_the_person_who_made_the_statement()
    {
        AddSource("source:a", "2022-08-30", $"“{Sentence},” said Gantz of the army.");
        AddText("text", Evidence("source:a", $"“{Sentence},” said Gantz of the army.", 0));
        AddSaid(ClaimStatus.Accepted);

        var own = Assert.Single((await FindAsync(Sentence)).Places);
        Assert.Equal(Id("statement:mission"), own.Attribution!.Statement);
        Assert.Equal(Id("official:gantz"), own.Attribution.Said!.Subject);
        var report = Assert.Single((await FindAsync("said Gantz of the army")).Places);
        Assert.Equal((Id("statement:mission"), null), (report.Attribution!.Statement, report.Attribution.Said));
    }

    [Fact]
    public async Task A_refuted_attribution_names_no_speaker()
    {
        AddSource("source:a", "2022-08-30");
        AddText("text", Evidence("source:a", Sentence, 11));
        AddSaid(ClaimStatus.Refuted);

        Assert.Null(Assert.Single((await FindAsync(Sentence)).Places).Attribution!.Said);
    }

    [Fact]
    public async Task Words_without_a_statement_have_no_attribution()
    {
        AddSource("source:a", "2022-08-30", $"Gantz said {Sentence}.");
        Assert.Null(Assert.Single((await FindAsync(Sentence)).Places).Attribution);
    }

    private void AddSource(string id, string? published, string? text = null)
    {
        _entities.Add(Entity(id) with
        {
            Source = Description() with { Published = published is null ? null : EdtfTime.Parse(published) },
        });
        _captures.Add(new Capture
        {
            Sha256 = text is null ? HashOf(id) : new CaptureText(text).Sha256,
            Source = Id(id),
            ByteLength = text is null ? 10_000 : Encoding.UTF8.GetByteCount(text),
            MediaType = "text/plain; charset=utf-8",
            Text = text,
        });
    }

    private Evidence Evidence(string source, string exact, int start = -1) => new()
    {
        Claim = ClaimOf("text"),
        Number = 1,
        Source = Id(source),
        Quote = new TextQuoteSelector(exact),
        Position = start < 0 ? null : new TextPositionSelector(start, start + exact.Length),
        CaptureSha256 = start < 0 ? null : _captures.Find(capture => capture.Source == Id(source))!.Sha256,
        Verification = start < 0 ? QuoteResult.CaptureMissing : QuoteResult.Exact,
    };

    private void AddText(string slug, params Evidence[] evidence)
    {
        _claims.Add(Value(slug, "statement:mission", Predicate.Text, Literal.OfText($"{Sentence}.", "en")));
        _evidence.AddRange(evidence.Select((piece, at) => piece with { Number = at + 1 }));
    }

    private void AddSaid(ClaimStatus status)
    {
        _claims.Add(Edge("said", "official:gantz", Predicate.Said, "statement:mission") with { Status = status });
        _evidence.Add(EvidenceFor(ClaimOf("said"), exact: null) with { Source = _captures[0].Source });
    }

    private static string HashOf(string id) => new CaptureText(id).Sha256;

    private async Task<QuoteSearchResult> FindAsync(string text, string? source = null)
    {
        await using var store = new MemoryGraphStore(new FakeTimeProvider());
        await store.CommitAsync(
            Commit(new ChangeSet
            {
                Entities = _entities, Captures = _captures, Claims = _claims, Evidence = _evidence,
            }),
            default);
        await using var snapshot = await store.OpenSnapshotAsync(SnapshotAt.Current, default);
        Assert.True(QuoteProbe.TryCreate(text, out var words, out _));
        return await QuoteSearcher.FindAsync(snapshot, words, source is null ? null : Id(source), default);
    }
}
