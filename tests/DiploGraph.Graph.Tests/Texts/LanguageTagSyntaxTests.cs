using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Tests.Texts;

/// <summary>The examples of RFC 5646, appendix A, and their like.</summary>
public sealed class LanguageTagSyntaxTests
{
    [Theory]
    [InlineData("de")]
    [InlineData("JA")]
    [InlineData("i-enochian")]
    [InlineData("zh-Hant")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("yue-HK")]
    [InlineData("sl-rozaj-biske-1994")]
    [InlineData("de-CH-1901")]
    [InlineData("hy-Latn-IT-arevela")]
    [InlineData("es-419")]
    [InlineData("de-CH-x-phonebk")]
    [InlineData("az-Arab-x-AZE-derbend")]
    [InlineData("x-whatever")]
    [InlineData("qaa-Qaaa-QM-x-southern")]
    [InlineData("en-US-u-islamcal")]
    [InlineData("en-a-myext-b-another")]
    [InlineData("en-GB-oed")]
    [InlineData("art-lojban")]
    public void A_tag_with_the_syntax_of_the_standard_is_well_formed(string tag) =>
        Assert.True(LanguageTagSyntax.IsWellFormed(tag));

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("x")]
    [InlineData("i")]
    [InlineData("i-unknown")]
    [InlineData("de-419-DE")]
    [InlineData("a-DE")]
    [InlineData("en-a")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("en--US")]
    [InlineData("en_US")]
    [InlineData("en-US-")]
    [InlineData("en-toolongsubtag")]
    [InlineData("日本語")]
    [InlineData("\u212Aa")]
    [InlineData("en\n")]
    [InlineData("en US")]
    public void Any_other_text_is_not(string tag) => Assert.False(LanguageTagSyntax.IsWellFormed(tag));
}
