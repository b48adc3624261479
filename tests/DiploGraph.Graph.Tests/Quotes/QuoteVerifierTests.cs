using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Tests.Quotes;

public sealed class QuoteVerifierTests
{
    private static readonly CaptureText Report = new(
        "\U0001F54A The minister said “we share a common goal”, and left.\r\n\r\nLater the\u00A0minister said: \"we "
        + "share a  common goal\". It’s the first—and last—visit. 防衛大臣は会談した。 The cafe\u0301 closed.");

    [Fact]
    public void Finds_exact_words_and_counts_in_code_points()
    {
        var finding = Verify("and left.\r\n\r\nLater");
        Assert.Equal(QuoteResult.Exact, finding.Result);
        var match = Assert.Single(finding.Matches);
        Assert.Equal("and left.\r\n\r\nLater", match.Exact);
        Assert.Equal(match.Exact, Report.Find(match.Position));
        Assert.Equal(46, match.Position.Start);
    }

    [Theory]
    [InlineData("and left. Later the minister said", "and left.\r\n\r\nLater the\u00A0minister said")]
    [InlineData("It's the first-and last-visit", "It’s the first—and last—visit")]
    [InlineData("said \"we share a common goal\", and", "said “we share a common goal”, and")]
    [InlineData("The café closed", "The cafe\u0301 closed")]
    [InlineData("The caf\u00E9 clo\u00ADsed", "The cafe\u0301 closed")]
    [InlineData("  It’s the\nfirst—and ", "It’s the first—and")]
    [InlineData("ｖｉｓｉｔ. 防衛大臣は会談した", "visit. 防衛大臣は会談した")]
    public void Finds_words_despite_differences_from_copying(string words, string original)
    {
        var finding = Verify(words);
        Assert.Equal(QuoteResult.Normalised, finding.Result);
        var match = Assert.Single(finding.Matches);
        Assert.Equal(original, match.Exact);
        Assert.Equal(original, Report.Find(match.Position));
    }

    [Theory]
    [InlineData("قال الوزير إن الاتفاق تاريخي", "قال \u061Cالوزير إن الاتفاق تاريخي")]
    [InlineData("Emoji ❤ statement about", "Emoji ❤\uFE0F statement about")]
    [InlineData("葛城奈海さんは防衛省で", "葛\U000E0100城奈海さんは防衛省で")]
    [InlineData("The café closed down", "The cafe\u200D\u0301 closed down")]
    [InlineData("8月29日～30日の日程で", "8月29日〜30日の日程で")]
    [InlineData("8月29日-30日の日程で", "8月29日∼30日の日程で")]
    [InlineData("8月29日~30日の日程で", "8月29日\u2053\u206030日の日程で")]
    [InlineData("from 1 – 2 September", "from 1 \u2E3A 2 September")]
    [InlineData("the Qur'an says so", "the Qur\u02BEan says so")]
    [InlineData("the Hawai`ian minister", "the Hawai\u02BBian minister")]
    [InlineData("한글로 말했습니다", "한\u3164글로 말했\uFFA0습니다")]
    public void Finds_words_despite_what_display_ignores_and_other_dashes(string words, string original)
    {
        var text = new CaptureText($"“{original}” (1)");
        Assert.True(QuoteVerifier.TryVerify(text, new TextQuoteSelector(words), null, out var finding, out _));
        Assert.Equal(QuoteResult.Normalised, finding.Result);
        Assert.Equal(original, Assert.Single(finding.Matches).Exact);
    }

    [Theory]
    [InlineData("we share a common Goal")]
    [InlineData("we share no common goal")]
    [InlineData("The cafe closed")]
    [InlineData("防衛大臣が会談した")]
    public void Tolerates_no_differences_in_case_words_or_accents(string words) =>
        Assert.Equal(QuoteFinding.NotFound, Verify(words));

    [Fact]
    public void Words_that_occur_twice_are_ambiguous_and_both_positions_are_returned()
    {
        var text = new CaptureText("the defence minister met the defence minister");
        var finding = Verify("the defence minister", text: text);
        Assert.Equal(QuoteResult.Ambiguous, finding.Result);
        Assert.Equal([0, 25], finding.Matches.Select(match => match.Position.Start));
    }

    [Theory]
    [InlineData(null, " met", 0)]
    [InlineData("met", null, 25)]
    [InlineData("defence  minister met ", "", 25)]
    public void Prefix_and_suffix_select_one_of_several_occurrences(string? prefix, string? suffix, int start)
    {
        var text = new CaptureText("the defence minister met the defence minister");
        var finding = Verify("the defence minister", prefix, suffix, text: text);
        Assert.Equal(QuoteResult.Exact, finding.Result);
        Assert.Equal(start, Assert.Single(finding.Matches).Position.Start);
    }

    [Fact]
    public void A_prefix_that_matches_nowhere_leaves_the_words_ambiguous()
    {
        var text = new CaptureText("the defence minister met the defence minister");
        Assert.Equal(QuoteResult.Ambiguous, Verify("the defence minister", "then", text: text).Result);
    }

    [Fact]
    public void Prefix_and_suffix_do_not_matter_if_the_words_occur_once() =>
        Assert.Equal(QuoteResult.Exact, Verify("we share a common goal”", "he ", " she").Result);

    [Fact]
    public void A_position_selects_one_of_several_occurrences()
    {
        var text = new CaptureText("the defence minister met the defence minister");
        var finding = Verify("the defence minister", position: new TextPositionSelector(25, 45), text: text);
        Assert.Equal(QuoteResult.Exact, finding.Result);
        Assert.Equal(25, Assert.Single(finding.Matches).Position.Start);
    }

    [Fact]
    public void Words_are_found_if_they_are_not_at_the_given_position()
    {
        var finding = Verify("first—and last—visit", position: new TextPositionSelector(0, 20));
        Assert.Equal(QuoteResult.Exact, finding.Result);
        Assert.NotEqual(0, Assert.Single(finding.Matches).Position.Start);
    }

    [Theory]
    [InlineData("The minister", 2, 14, QuoteResult.Exact)]
    [InlineData("the minister", 65, 77, QuoteResult.Normalised)]
    [InlineData("The minister", 3, 15, QuoteResult.NotFound)]
    [InlineData("The minister", 2, 15, QuoteResult.Normalised)]
    [InlineData("The minister", 2, 20, QuoteResult.NotFound)]
    [InlineData("The minister", 2, 2000, QuoteResult.NotFound)]
    [InlineData("The minister", 2, 2, QuoteResult.NotFound)]
    public void Verifies_words_at_a_single_position(string words, int start, int end, QuoteResult expected) =>
        Assert.Equal(
            expected,
            QuoteVerifier.VerifyAt(Report, new TextQuoteSelector(words), new TextPositionSelector(start, end)));

    [Fact]
    public void Reports_that_the_capture_is_missing() =>
        Assert.Equal(QuoteFinding.CaptureMissing, Verify("we share a common goal", isMissing: true));

    [Theory]
    [InlineData("we share", null, false)]
    [InlineData("said", "the minister ", true)]
    [InlineData("Benny Gantz", null, false)]
    [InlineData("Benny Gantz", " met", true)]
    [InlineData("防衛大臣", null, true)]
    [InlineData("防衛省", null, false)]
    [InlineData("...............", null, false)]
    [InlineData("", "a long prefix that says a lot", false)]
    [InlineData("it", "a long prefix that says a lot", false)]
    [InlineData("שר הביטחון גנץ", null, true)]
    public void Rejects_words_that_are_too_short_to_search_for(string words, string? prefix, bool isAccepted)
    {
        var isVerified = QuoteVerifier.TryVerify(
            Report, new TextQuoteSelector(words, prefix), null, out _, out var error);
        Assert.Equal(isAccepted, isVerified);
        Assert.Equal(isAccepted ? null : "TOO_SHORT", error?.Code);
    }

    [Theory]
    [InlineData("said", true)]
    [InlineData("岡", true)]
    [InlineData("it", false)]
    public void Words_with_a_position_may_be_short(string words, bool isAccepted) =>
        Assert.Equal(isAccepted, QuoteVerifier.TryVerify(
            Report, new TextQuoteSelector(words), new TextPositionSelector(0, 4), out _, out _));

    [Fact]
    public void Repetitive_words_are_searched_in_linear_time()
    {
        var text = new CaptureText(new string('a', 2_000_000));
        var finding = Verify(new string('a', 100_000) + "b", text: text);
        Assert.Equal(QuoteFinding.NotFound, finding);
        var many = Verify(new string('a', 100_000), "a", "a", text: text);
        Assert.Equal(QuoteResult.Ambiguous, many.Result);
        Assert.Equal(QuoteVerifier.MaxMatches, many.Matches.Count);
    }

    private static QuoteFinding Verify(
        string words,
        string? prefix = null,
        string? suffix = null,
        TextPositionSelector? position = null,
        CaptureText? text = null,
        bool isMissing = false)
    {
        Assert.True(QuoteVerifier.TryVerify(
            isMissing ? null : text ?? Report,
            new TextQuoteSelector(words, prefix, suffix),
            position,
            out var finding,
            out var error), error?.Message);
        return finding;
    }
}
