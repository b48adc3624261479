using DiploGraph.Graph.Quotes;

namespace DiploGraph.Graph.Tests.Quotes;

public sealed class QuoteMarksTests
{
    [Theory]
    [InlineData("“peace")]
    [InlineData("\"peace\"")]
    [InlineData("«\u00A0peace\u00A0»")]
    [InlineData("„peace“")]
    [InlineData("‚peace‘")]
    [InlineData("‹peace›")]
    [InlineData("「peace」")]
    [InlineData("『peace』")]
    [InlineData("《peace》")]
    [InlineData("〈peace〉")]
    [InlineData("〝peace〟")]
    [InlineData("｢peace｣")]
    [InlineData("'“peace”'")]
    [InlineData("“‘peace")]
    [InlineData("…peace…")]
    [InlineData("“... peace [...]”")]
    [InlineData("\"(…) peace . . .\"")]
    [InlineData("……peace。。。")]
    [InlineData("  peace\n")]
    [InlineData("\u200F“\u200Bpeace\u2060”\uFEFF")]
    public void Marks_around_the_words_are_not_part_of_them(string text) =>
        Assert.Equal("peace", QuoteMarks.Trim(text));

    [Theory]
    [InlineData("don't")]
    [InlineData("the so-called “peace” of 1919")]
    [InlineData("war … peace")]
    [InlineData("peace.")]
    [InlineData("(peace)")]
    public void Marks_inside_and_other_punctuation_stay(string text) => Assert.Equal(text, QuoteMarks.Trim(text));

    [Theory]
    [InlineData("…")]
    [InlineData("“...”")]
    [InlineData("' \" '")]
    [InlineData("")]
    public void Nothing_is_left_of_marks_alone(string text) => Assert.Equal("", QuoteMarks.Trim(text));

    [Theory]
    [InlineData("war … peace", "war|peace")]
    [InlineData("war…peace", "war|peace")]
    [InlineData("war...peace", "war|peace")]
    [InlineData("war . . . peace", "war|peace")]
    [InlineData("war. ... Peace", "war|Peace")]
    [InlineData("war.... Peace", "war|Peace")]
    [InlineData("war [...] peace", "war|peace")]
    [InlineData("war (…) peace", "war|peace")]
    [InlineData("war [ . . . ] peace", "war|peace")]
    [InlineData("“war” … “peace”", "war|peace")]
    [InlineData("「戦争……平和」", "戦争|平和")]
    [InlineData("戦争（……）平和", "戦争|平和")]
    [InlineData("戦争・・・平和", "戦争|平和")]
    [InlineData("戦争〔…〕平和", "戦争|平和")]
    [InlineData("…war … and … peace…", "war|and|peace")]
    [InlineData("war.. peace", "war.. peace")]
    [InlineData("war [and] peace", "war [and] peace")]
    [InlineData("war", "war")]
    [InlineData("…", "")]
    public void A_quote_is_split_at_its_ellipses(string text, string parts) =>
        Assert.Equal(parts, string.Join('|', QuoteMarks.Split(text)));

    [Fact]
    public void Marks_take_time_linear_in_their_number()
    {
        Assert.Equal("", QuoteMarks.Trim(string.Concat(Enumerable.Repeat(". . . ", 200_000))));
        Assert.Single(QuoteMarks.Split(new string('[', 200_000)));
        Assert.Single(QuoteMarks.Split(string.Concat(Enumerable.Repeat(". ", 100_000)) + "peace"));
    }
}
