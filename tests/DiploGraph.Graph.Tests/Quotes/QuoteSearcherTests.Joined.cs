using DiploGraph.Graph.Claims;
using DiploGraph.Graph.Quotes;
using DiploGraph.Graph.Quotes.Search;
using static DiploGraph.Graph.Tests.Stores.SampleGraph;

namespace DiploGraph.Graph.Tests.Quotes;

/// <summary>Quotes with marks around them or an ellipsis inside, and quotes that are almost right.</summary>
public sealed partial class QuoteSearcherTests
{
    [Theory]
    [InlineData("“", "")]
    [InlineData("\"", "\"")]
    [InlineData("«\u00A0", "\u00A0»")]
    [InlineData("„", "“")]
    [InlineData("‘", "’")]
    [InlineData("「", "」")]
    [InlineData("『", "』")]
    [InlineData("《", "》")]
    [InlineData("“…", ",”")]
    public async Task Marks_around_the_words_hide_neither_the_words_nor_the_speaker(string before, string after)
    {
        AddSource("source:a", "2022-08-30", $"He told us that {Sentence}, he said.");
        AddText("text", Evidence("source:a", $"that {Sentence},", 11));
        AddSaid(ClaimStatus.Accepted);

        var answer = await FindAsync($"{before}{Sentence}{after}");
        var place = Assert.Single(answer.Places);
        Assert.Equal(QuoteResult.Normalised, answer.Result);
        Assert.StartsWith(Sentence, place.Exact, StringComparison.Ordinal);
        Assert.Equal(Id("official:gantz"), place.Attribution!.Said!.Subject);
    }

    [Fact]
    public async Task A_mark_that_the_source_has_too_is_exact_and_does_not_hide_the_speaker()
    {
        AddSource("source:a", "2022-08-30");
        AddText("text", Evidence("source:a", $"“{Sentence},” he said", 100));
        AddSaid(ClaimStatus.Accepted);

        var answer = await FindAsync($"“{Sentence}");
        Assert.Equal(QuoteResult.Exact, answer.Result);
        Assert.Equal(Id("official:gantz"), answer.Places[0].Attribution!.Said!.Subject);
        Assert.Equal(QuoteResult.Normalised, (await FindAsync($"„{Sentence}")).Result);
    }

    [Theory]
    [InlineData("our mission is … to defend our people", "11-25 26-46")]
    [InlineData("“our mission is [...] defend  our people”", "11-25 29-46")]
    [InlineData("our mission is to ... people.", "11-28 40-47")]
    [InlineData("...said our mission is to...our people...", "6-28 36-46")]
    public async Task The_parts_of_a_quote_with_an_ellipsis_are_joined(string words, string expected)
    {
        AddSource("source:a", "2022-08-30", $"Gantz said {Sentence}.");
        AddText("text", Evidence("source:a", Sentence, 11));
        AddSaid(ClaimStatus.Accepted);

        var answer = await FindAsync(words);
        var place = Assert.Single(answer.Places);
        Assert.Equal((QuoteResult.Joined, QuoteResult.Joined), (answer.Result, place.Result));
        Assert.Equal(
            expected, string.Join(' ', place.Parts.Select(part => $"{part.Position!.Start}-{part.Position.End}")));
        Assert.Equal(
            (place.Parts[0].Position!.Start, place.Parts[^1].Position!.End),
            (place.Position!.Start, place.Position.End));
        Assert.Null(answer.Nearest);
    }

    [Theory]
    [InlineData("defend our people ... our mission is to")] // another order
    [InlineData("our mission is to ... defend our friends")] // a part that nobody said
    [InlineData("Gantz said our mission ... our mission is to defend")] // parts that overlap
    [InlineData("Gantz ... mission ... people")] // parts too short to be looked for
    public async Task Parts_in_another_order_or_that_do_not_all_occur_are_not_joined(string words)
    {
        AddSource("source:a", "2022-08-30", $"Gantz said {Sentence}.");
        Assert.Equal(QuoteResult.NotFound, (await FindAsync(words)).Result);
    }

    [Fact]
    public async Task Parts_in_different_sources_are_not_joined()
    {
        AddSource("source:a", "2022-08-30", "He said that our mission is to be strong.");
        AddSource("source:b", "2022-08-30", "He said that we shall defend our people.");
        Assert.Equal(QuoteResult.NotFound, (await FindAsync("our mission is to ... defend our people")).Result);
    }

    [Fact]
    public async Task A_short_part_must_be_near_the_others()
    {
        AddSource("source:a", "2022-08-30", $"our mission is to act. {new string('x', 600)} so we defend Japan");
        Assert.Equal(QuoteResult.NotFound, (await FindAsync("our mission is to act ... Japan")).Result);
        Assert.Equal(QuoteResult.Joined, (await FindAsync("our mission is to act ... so we defend Japan")).Result);
    }

    [Fact]
    public async Task An_ellipsis_that_the_source_has_too_joins_nothing()
    {
        AddSource("source:a", "2022-08-30", "“our mission is … to defend our people”");
        Assert.Equal(QuoteResult.Exact, (await FindAsync("our mission is … to defend our people")).Result);
        Assert.Equal(QuoteResult.Normalised, (await FindAsync("our mission is ... to defend our people")).Result);
    }

    [Fact]
    public async Task Parts_are_joined_within_one_recorded_quote_or_several_of_one_capture()
    {
        AddSource("source:a", "2022-08-30");
        AddText(
            "text",
            Evidence("source:a", "In Israel, our mission", 100), Evidence("source:a", "to defend our people", 200));
        AddSaid(ClaimStatus.Accepted);

        var joined = await FindAsync("our mission … defend our people");
        var place = Assert.Single(joined.Places);
        Assert.Equal(QuoteResult.Joined, joined.Result);
        Assert.Equal([(111, 122), (203, 220)], place.Parts.Select(part => (part.Position!.Start, part.Position.End)));
        Assert.Equal("our mission … defend our people", place.Exact);
        Assert.Equal(Id("official:gantz"), place.Attribution!.Said?.Subject);

        AddSource("source:b", "2022-08-30");
        _evidence.Add(Evidence("source:b", "our will is to defend our good people") with { Number = 3 });
        var recorded = await FindAsync("our will is to defend … good people");
        Assert.Equal(QuoteResult.CaptureMissing, recorded.Result);
        Assert.Null(Assert.Single(recorded.Places).Parts[0].Position);
    }

    [Fact]
    public async Task The_joined_words_of_two_speakers_have_no_speaker()
    {
        AddSource("source:a", "2022-08-30", $"Gantz said {Sentence}. Kishi said that he agreed with all of it.");
        AddText("text", Evidence("source:a", Sentence, 11));
        AddSaid(ClaimStatus.Accepted);
        _entities.AddRange([Entity("official:kishi"), Entity("statement:agreed")]);
        _claims.Add(Edge("kishi-said", "official:kishi", Predicate.Said, "statement:agreed"));
        _evidence.Add(Evidence("source:a", "he agreed with all of it", 64) with { Claim = ClaimOf("kishi-said") });

        var answer = await FindAsync("to defend our people … he agreed with all of it");
        Assert.Equal(QuoteResult.Joined, answer.Result);
        Assert.Null(Assert.Single(answer.Places).Attribution);
        Assert.Equal(
            Id("official:kishi"),
            (await FindAsync("“he agreed with all … of it”")).Places.SingleOrDefault()?.Attribution?.Said?.Subject);
    }

    [Fact]
    public async Task Without_the_text_one_part_alone_may_be_followed_by_the_others()
    {
        AddSource("source:a", "2022-08-30");
        AddText("text", Evidence("source:a", Sentence, 100));

        var answer = await FindAsync("our mission is … to conquer our neighbours");
        Assert.Equal(QuoteResult.CaptureMissing, answer.Result);
        Assert.Equal((false, Sentence), (answer.Places[0].IsWhole, answer.Places[0].Exact));
    }

    [Theory]
    [InlineData("our mission is to protect our people", "=our mission is to|~protect/defend|=our people")]
    [InlineData("our only mission is to defend our people", "=our|+only|=mission is to defend our people")]
    [InlineData("our mission is to protect people", "=our mission is to|~protect/defend|-our|=people")]
    [InlineData("our mission is to defend people", "=our mission is to defend|-our|=people")]
    [InlineData("Our mission is to defend our People", "~Our/our|=mission is to defend our|~People/people")]
    [InlineData("“our mission is to guard… our people”", "=our mission is to|~guard…/defend|=our people")]
    public async Task Words_that_are_almost_right_get_the_nearest_passage_with_its_differences(
        string words, string expected)
    {
        AddSource("source:a", "2022-08-30", $"Some say otherwise. Gantz told us {Sentence} and then left the hotel.");
        AddText("text", Evidence("source:a", Sentence, 34));
        AddSaid(ClaimStatus.Accepted);

        var answer = await FindAsync(words);
        Assert.Equal(QuoteResult.NotFound, answer.Result);
        var nearest = answer.Nearest!;
        Assert.Equal(expected, Lines(nearest));
        Assert.Equal(34, nearest.Position!.Start);
        Assert.Equal(Id("official:gantz"), nearest.Attribution?.Said?.Subject);
    }

    [Fact]
    public async Task Without_texts_the_nearest_passage_is_a_recorded_quote()
    {
        AddSource("source:a", "2022-08-30");
        AddText("text", Evidence("source:a", $"because {Sentence}, he said", 700));

        var nearest = (await FindAsync("our mission is to conquer our neighbours")).Nearest!;
        Assert.Equal("=our mission is to|~conquer/defend|=our|~neighbours/people,", Lines(nearest));
        Assert.Equal(new TextPositionSelector(708, 744), nearest.Position);
        Assert.Null((await FindAsync("nothing of the kind was ever said here")).Nearest);
    }

    [Fact]
    public async Task The_nearest_passage_in_a_script_without_spaces_is_compared_by_character()
    {
        AddSource("source:ja", "2022-08-30", "両国は防衛協力を強化することで一致した。");
        var nearest = (await FindAsync("両国は防衛交流を強化することで合意した")).Nearest!;
        Assert.Equal("=両国は防衛|~交流/協力|=を強化することで|~合意/一致|=した", Lines(nearest));
    }

    [Fact]
    public async Task The_nearest_passage_of_a_long_text_is_found_anywhere_in_it()
    {
        var filler = string.Concat(Enumerable.Range(0, 5_000).Select(at => $"word{at} our mission was people "));
        AddSource("source:a", "2022-08-30", $"{filler}Here {Sentence}. {filler}");
        var nearest = (await FindAsync("our mission is to protect our people")).Nearest!;
        Assert.Equal(filler.Length + 5, nearest.Position!.Start);
    }

    private static string Lines(NearestPassage nearest) => string.Join('|', nearest.Differences.Select(
        one => one.Kind switch
        {
            QuoteDifferenceKind.Equal => $"={one.Exact}",
            QuoteDifferenceKind.Missing => $"-{one.Exact}",
            QuoteDifferenceKind.Added => $"+{one.Quoted}",
            _ => $"~{one.Quoted}/{one.Exact}",
        }));
}
