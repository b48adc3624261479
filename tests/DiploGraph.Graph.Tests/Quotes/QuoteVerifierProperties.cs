using System.Text;
using DiploGraph.Graph.Quotes;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Graph.Tests.Quotes;

/// <summary>Checks that words cut from random texts are found at their position, even if copied carelessly.</summary>
public sealed class QuoteVerifierProperties
{
    private static readonly string[] Pieces =
    [
        "a", "b", "Gantz", " ", "  ", "\r\n", "\u00A0", "“", "”", "\"", "’", "'", "—", "-", "e\u0301", "é", "ｶﾞ", "ガ",
        "ﬁ", "\u1112\u1161\u11AB", "한", "日本", "\U0001F54A", "𠮷", "\u200B", ".", "Ω", "…",
        "\u200D", "\uFE0F", "\U000E0100", "\u034F", "〜", "～",
    ];

    [Fact]
    public void Words_cut_from_a_text_are_verified_at_their_position() =>
        Prop.ForAll(Cuts().ToArbitrary(), cut =>
        {
            var text = new CaptureText(cut.Text);
            var words = text.Find(cut.Position)!;
            Assert.Equal(QuoteResult.Exact, QuoteVerifier.VerifyAt(text, new TextQuoteSelector(words), cut.Position));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Words_cut_from_a_text_are_found_at_the_same_positions_as_by_a_plain_search() =>
        Prop.ForAll(Cuts().ToArbitrary(), cut =>
        {
            var text = new CaptureText(cut.Text);
            var words = text.Find(cut.Position)!;
            if (!QuoteVerifier.TryVerify(text, new TextQuoteSelector(words), null, out var finding, out _))
            {
                return;
            }

            var starts = Enumerable.Range(0, cut.Text.Length)
                .Where(at => cut.Text.AsSpan(at).StartsWith(words, StringComparison.Ordinal))
                .Select(text.ToCodePoint)
                .ToList();
            Assert.Equal(starts, finding.Matches.Select(match => match.Position.Start));
            Assert.Equal(starts.Count == 1 ? QuoteResult.Exact : QuoteResult.Ambiguous, finding.Result);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Normalised_words_are_found_and_every_match_normalises_to_them() =>
        Prop.ForAll(Cuts().ToArbitrary(), cut =>
        {
            var text = new CaptureText(cut.Text);
            var words = text.Find(cut.Position)!.Normalize(NormalizationForm.FormKD)
                .Replace('“', '"').Replace("\r\n", " ", StringComparison.Ordinal);
            if (!QuoteVerifier.TryVerify(text, new TextQuoteSelector(words), null, out var finding, out _))
            {
                return;
            }

            Assert.NotEqual(QuoteResult.NotFound, finding.Result);
            Assert.All(finding.Matches, match =>
            {
                Assert.Equal(match.Exact, text.Find(match.Position));
                Assert.NotEqual(
                    QuoteResult.NotFound,
                    QuoteVerifier.VerifyAt(text, new TextQuoteSelector(words), match.Position));
            });
        }).QuickCheckThrowOnFailure();

    // Cuts only between pieces, to keep each character together with its combining marks.
    private static Gen<(string Text, TextPositionSelector Position)> Cuts() =>
        from pieces in Gen.Elements(Pieces).ListOf().Where(list => list.Count > 0)
        from a in Gen.Choose(0, pieces.Count - 1)
        from b in Gen.Choose(a + 1, pieces.Count)
        let before = CaptureText.CountCodePoints(string.Concat(pieces.Take(a)))
        let length = CaptureText.CountCodePoints(string.Concat(pieces.Skip(a).Take(b - a)))
        select (string.Concat(pieces), new TextPositionSelector(before, before + length));
}
