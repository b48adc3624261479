using System.Text;
using DiploGraph.Graph.Quotes;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Graph.Tests.Quotes;

/// <summary>Tests of prepared search words and of the filters that quickly exclude texts without them.</summary>
public sealed class QuoteProbeTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "Gantz", "defence", " ", "\r\n", "\u00A0", "“", "\"", "—", "e\u0301", "é", "ｶﾞ", "ガ", "ﬁ", "日本", "国",
        "\U0001F54A", "𠮷", "\u200B", ".", "½",
    ];

    [Theory]
    [InlineData("twelve charms", true)]
    [InlineData("short one, !", false)]
    [InlineData("防衛協力", true)]
    [InlineData("防衛相", false)]
    [InlineData("", false)]
    public void Words_that_are_too_short_are_rejected(string text, bool expected)
    {
        Assert.Equal(expected, QuoteProbe.TryCreate(text, out _, out var error));
        Assert.Equal(expected ? null : QuoteError.TooShort, error?.Code);
    }

    [Fact]
    public void Words_that_are_too_long_are_rejected()
    {
        Assert.True(QuoteProbe.TryCreate(new string('a', QuoteProbe.MaxLength), out _, out _));
        Assert.False(QuoteProbe.TryCreate(new string('a', QuoteProbe.MaxLength + 1), out _, out var error));
        Assert.Equal(QuoteError.TooLong, error.Code);
    }

    [Fact]
    public void Every_text_that_contains_the_words_passes_the_filters() =>
        Prop.ForAll(Texts().ToArbitrary(), parts =>
        {
            var (before, middle, after) = parts;
            var whole = before + middle + after;
            if (!QuoteProbe.TryCreate(middle, out var words, out _))
            {
                return;
            }

            var copy = whole.Normalize(NormalizationForm.FormKD).Replace(' ', '\n').Replace('“', '"');
            foreach (var text in new[] { whole, copy })
            {
                var overlap = words.Compare(text);
                Assert.Equal(overlap == QuoteOverlap.All, words.StandsIn(new CaptureText(text)));
                if (overlap == QuoteOverlap.All)
                {
                    Assert.True(TrigramBloomFilter.Of(text).MayHold(words));
                    Assert.True(TrigramSignature.Of(Encoding.UTF8.GetBytes(text)).MayHold(words.Signature));
                }
            }

            if (QuoteProbe.TryCreate(whole, out var longer, out _)
                && words.Compare(whole) == QuoteOverlap.All && words.Folded != longer.Folded)
            {
                Assert.Equal(QuoteOverlap.Part, longer.Compare(middle));
                Assert.True(longer.Signature.MayHold(TrigramSignature.Of(Encoding.UTF8.GetBytes(middle))));
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Most_texts_without_the_words_are_filtered_out()
    {
        Assert.True(QuoteProbe.TryCreate("our mission is to defend our people", out var words, out _));
        var texts = Enumerable.Range(0, 1_000)
            .Select(number => string.Join(' ', Enumerable.Range(0, 20).Select(at => WordOf((number * 31) + (at * 7)))))
            .ToList();

        Assert.True(texts.Count(text => TrigramBloomFilter.Of(text).MayHold(words)) < 10);
        Assert.True(
            texts.Count(text => TrigramSignature.Of(Encoding.UTF8.GetBytes(text)).MayHold(words.Signature)) < 10);
    }

    private static string WordOf(int number) => Convert.ToString((number * 2_654_435_761L) % 1_000_003, 16);

    private static Gen<(string Before, string Middle, string After)> Texts()
    {
        var text = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));
        return text.SelectMany(before => text.SelectMany(middle => text.Select(after => (before, middle, after))));
    }
}
