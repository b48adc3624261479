using DiploGraph.Graph.Texts;

namespace DiploGraph.Graph.Tests.Texts;

public sealed class LanguageTagsTests
{
    [Theory]
    [InlineData("en", "en")]
    [InlineData("EN-us", "en-us")]
    [InlineData("iw", "he")]
    [InlineData("IW", "he")]
    [InlineData("iw-IL", "he-il")]
    [InlineData("in", "id")]
    [InlineData("ji-Hebr", "yi-hebr")]
    [InlineData("jw", "jv")]
    [InlineData("mo", "ro")]
    [InlineData("sh", "sr-latn")]
    [InlineData("sh-Cyrl-RS", "sr-cyrl-rs")]
    [InlineData("sh-BA", "sr-latn-ba")]
    [InlineData("heb", "he")]
    [InlineData("cmn-Hans", "zh-hans")]
    [InlineData("zh-cmn-Hans", "zh-hans")]
    [InlineData("zh-yue", "yue")]
    [InlineData("zh-min-nan", "nan")]
    [InlineData("i-klingon", "tlh")]
    [InlineData("my-BU", "my-mm")]
    [InlineData("de-DD", "de-de")]
    [InlineData("zh-Hant-TW", "zh-hant-tw")]
    [InlineData("x-private", "x-private")]
    [InlineData("xx", "xx")]
    public void A_tag_has_one_canonical_form(string tag, string canonical)
    {
        Assert.Equal(canonical, LanguageTags.Canonical(tag));
        Assert.Equal(canonical, LanguageTags.Canonical(canonical));
    }

    [Theory]
    [InlineData("ja-jp", "ja", true)]
    [InlineData("ja", "ja", true)]
    [InlineData("ja", "ja-jp", false)]
    [InlineData("jam", "ja", false)]
    public void A_special_form_is_in_its_language(string tag, string general, bool expected) =>
        Assert.Equal(expected, LanguageTags.IsIn(tag, general));
}
