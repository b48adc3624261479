using System.Globalization;
using System.Text;
using DiploGraph.Graph.Texts;
using FsCheck;
using FsCheck.Fluent;

namespace DiploGraph.Graph.Tests.Texts;

public sealed class TextFoldingTests
{
    private static readonly string[] Pieces =
    [
        "a", "É", "e\u0301", "ñ", "Ω", "\u2126", "한", "\u1112\u1161\u11AB", "日", "か\u3099", "\u0915\u093C", "\u00AD",
        "\u200D", "\uFE0F", "\U000E0100", "’", "–", "\u301C", "\"", " ", "\U0001F54A", "\uD800", "~", "\u0323\u0307",
    ];

    [Theory]
    [InlineData("René", "Rene\u0301")]
    [InlineData("ǖ", "u\u0308\u0304")]
    [InlineData("ḍ̇", "d\u0307\u0323")]
    [InlineData("한글", "\u1112\u1161\u11AB\u1100\u1173\u11AF")]
    [InlineData("ガンツ", "カ\u3099ンツ")]
    [InlineData("क़", "\u0915\u093C")]
    [InlineData("Å", "\u212B")]
    [InlineData("STRASSE", "strasse")]
    [InlineData("Saʿar", "Sa'ar")]
    [InlineData("Ya\u2032alon", "ya’alon")]
    [InlineData("Japan–Israel", "Japan-Israel")]
    [InlineData("8月29日〜30日", "8月29日～30日")]
    [InlineData("8月29日∼30日", "8月29日-30日")]
    [InlineData("«x»", "「x」")]
    [InlineData("co\u00ADoper\u200Bation", "cooperation")]
    [InlineData("\u2067שלום\u2069", "שלום")]
    [InlineData("葛\U000E0100城", "葛城")]
    [InlineData("e\u034F\u0301", "é")]
    [InlineData("\uFEFFx", "x")]
    public void Texts_that_are_written_alike_fold_to_the_same(string left, string right) =>
        Assert.Equal(TextFolding.Fold(left), TextFolding.Fold(right));

    [Theory]
    [InlineData("René", "Rene")]
    [InlineData("मोदी", "मादा")]
    [InlineData("ガ", "カ")]
    [InlineData("ﬁ", "fi")]
    [InlineData("a b", "ab")]
    public void Texts_that_differ_do_not_fold_to_the_same(string left, string right) =>
        Assert.NotEqual(TextFolding.Fold(left), TextFolding.Fold(right));

    [Fact]
    public void Canonically_equivalent_texts_fold_to_the_same_and_a_folded_text_stays_as_it_is() =>
        Prop.ForAll(Gen.Elements(Pieces).ArrayOf().Select(string.Concat).ToArbitrary(), text =>
        {
            var folded = TextFolding.Fold(text);
            Assert.Equal(folded, TextFolding.Fold(folded));
            if (text.Contains('\uD800', StringComparison.Ordinal))
            {
                return;
            }

            Assert.Equal(folded, TextFolding.Fold(text.Normalize(NormalizationForm.FormD)));
            Assert.Equal(folded, TextFolding.Fold(text.Normalize(NormalizationForm.FormC)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_dash_of_Unicode_has_the_same_form()
    {
        var dashes = Enumerable.Range(0, 0xFFFF).Select(code => (char)code)
            .Where(dash => char.GetUnicodeCategory(dash) == UnicodeCategory.DashPunctuation);
        Assert.All(dashes, dash => Assert.Equal('-', UnicodeProperties.Plain(dash)));
    }

    [Fact]
    public void Every_format_character_is_ignored_except_those_that_are_seen()
    {
        // The marks before Arabic and Syriac numbers, and those of annotations and of musical and Egyptian notation.
        var seen = new HashSet<int> { 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0xFFF9, 0xFFFA, 0xFFFB };
        var format = Enumerable.Range(0, 0x10000)
            .Where(code => !char.IsSurrogate((char)code) && code is not (>= 0x600 and <= 0x605) && !seen.Contains(code))
            .Where(code => Rune.GetUnicodeCategory(new Rune(code)) == UnicodeCategory.Format);
        Assert.All(format, code => Assert.True(UnicodeProperties.IsIgnorable(code), $"U+{code:X4}"));
    }

    [Theory]
    [InlineData("\u0301")]
    [InlineData("\u05B8")]
    [InlineData("\u064E")]
    [InlineData("\u0730")]
    public void Accents_and_points_are_optional(string mark) =>
        Assert.True(UnicodeProperties.IsOptionalMark(mark.EnumerateRunes().Single()));

    [Fact]
    public void Marks_of_the_scripts_of_South_and_South_East_Asia_are_letters()
    {
        int[] blocks =
        [
            0x900, 0x980, 0xA00, 0xA80, 0xB00, 0xB80, 0xC00, 0xC80, 0xD00, 0xD80, 0xE00, 0xE80, 0xF00, 0x1000, 0x1780,
            0x1900, 0x1A00, 0x1B00, 0x1B80, 0xA800, 0xA880, 0xA980, 0xAA00, 0xABC0,
        ];
        var marks = blocks.SelectMany(block => Enumerable.Range(block, 0x80))
            .Select(code => new Rune(code))
            .Where(UnicodeProperties.IsMark)
            .Where(rune => rune.Value is not ((>= 0x951 and <= 0x954) or (>= 0x1AB0 and <= 0x1AFF)));
        Assert.All(marks, mark => Assert.False(UnicodeProperties.IsOptionalMark(mark), $"U+{mark.Value:X4}"));
    }
}
