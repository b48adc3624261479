using DiploGraph.Graph.Formats;

namespace DiploGraph.Graph.Tests.Formats;

public sealed class LanguageTagFormatTests
{
    // Most are examples of RFC 5646, appendix A, or of its section 2.1.
    [Theory]
    [InlineData("de")]
    [InlineData("ja-Latn-hepburn")]
    [InlineData("zh-Hant-TW")]
    [InlineData("ZH-hant-tw")]
    [InlineData("zh-cmn-Hans-CN")]
    [InlineData("sl-rozaj-biske")]
    [InlineData("de-CH-1901")]
    [InlineData("sl-Latn-IT-nedis")]
    [InlineData("es-419")]
    [InlineData("de-CH-x-phonebk")]
    [InlineData("az-Arab-x-AZE-derbend")]
    [InlineData("x-whatever")]
    [InlineData("en-US-u-islamcal")]
    [InlineData("zh-CN-a-myext-x-private")]
    [InlineData("en-a-myext-b-another")]
    [InlineData("i-klingon")]
    [InlineData("zh-min-nan")]
    public void A_well_formed_tag(string tag) => Assert.True(LanguageTagFormat.IsWellFormed(tag));

    [Theory]
    [InlineData("")]
    [InlineData("e")]
    [InlineData("English")]
    [InlineData("en_US")]
    [InlineData("en-")]
    [InlineData("-en")]
    [InlineData("en--US")]
    [InlineData("en\n")]
    [InlineData("en ")]
    [InlineData("éo")]
    [InlineData("ｊａ")]
    [InlineData("de-419-DE")]
    [InlineData("a-DE")]
    [InlineData("ar-a-aaa-b-bbb-a-ccc")]
    [InlineData("de-DE-1901-1901")]
    [InlineData("en-u")]
    [InlineData("en-u-x-y")]
    [InlineData("x")]
    [InlineData("en-x")]
    [InlineData("i-other")]
    [InlineData("en-abcdefghi")]
    [InlineData("es-٤١٩")]
    public void An_invalid_tag(string tag) => Assert.False(LanguageTagFormat.IsWellFormed(tag));
}
